import type { Rule } from '../core/rule.ts';
import { nearMiss } from './near-miss.ts';

export const unknownUsageType: Rule = {
  id: 'unknown-usage-type',
  severity: 'warning',
  description: 'Logto knows no such usage type, so the template is never sent.',
  *check({ document, connector }) {
    const { usageTypes } = connector.templates;
    const known = usageTypes.map(({ name }) => name);
    for (const { usageType } of document.templates) {
      if (usageType !== undefined && !known.includes(usageType.value)) {
        const meant = nearMiss(usageType.value, usageTypes);
        const hint = meant === undefined ? `Logto sends ${known.join(', ')}.` : `Did you mean "${meant}"?`;
        yield {
          start: usageType.start,
          end: usageType.end,
          message: `Logto never sends a template for "${usageType.value}". ${hint}`,
        };
      }
    }
  },
};
