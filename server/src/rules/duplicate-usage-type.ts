import type { StringNode } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';

export const duplicateUsageType: Rule = {
  id: 'duplicate-usage-type',
  severity: 'warning',
  description: 'A second template has the usage type of an earlier one, so it is never sent.',
  *check({ document }) {
    const first = new Map<string, StringNode>();
    for (const { usageType } of document.templates) {
      if (usageType === undefined) {
        continue;
      }
      const earlier = first.get(usageType.value);
      if (earlier === undefined) {
        first.set(usageType.value, usageType);
      } else {
        yield {
          start: usageType.start,
          end: usageType.end,
          message: `This text is never sent: Logto takes the first template for "${usageType.value}", and there is one above.`,
          related: { start: earlier.start, end: earlier.end, message: 'This is the one that is sent.' },
        };
      }
    }
  },
};
