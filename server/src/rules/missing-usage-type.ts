import { memberOf } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';

export const missingUsageType: Rule = {
  id: 'missing-usage-type',
  severity: 'error',
  description: 'A usage type that Logto requires has no template, so Logto rejects the config.',
  *check({ document, connector }) {
    const { root } = document.json;
    const templates = root?.type === 'object' ? memberOf(root, 'templates') : undefined;
    if (templates?.value?.type !== 'array') {
      return;
    }
    const present = new Set(document.templates.map(({ usageType }) => usageType?.value));
    for (const { name, required, description } of connector.templates.usageTypes) {
      if (required && !present.has(name)) {
        const when = description.replace(/^Sent/, 'it is sent');
        yield {
          start: templates.key.start,
          end: templates.key.end,
          message: `A template for "${name}" is missing, and Logto rejects the config without it: ${when}`,
        };
      }
    }
  },
};
