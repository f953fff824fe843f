import type { StringNode } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';
import type { Template } from '../core/templates.ts';
import { isBlank } from './template-text.ts';
import { removeTemplate, retype, typesToChooseFrom } from './usage-type-fix.ts';

/** A menu of more would hide what is likely. */
const MOST_CHOICES = 4;

export const duplicateUsageType: Rule = {
  id: 'duplicate-usage-type',
  severity: 'warning',
  fixable: true,
  description: 'A second template has the usage type of an earlier one, so it is never sent.',
  *check(context) {
    const first = new Map<string, Template & { readonly usageType: StringNode }>();
    for (const template of context.document.templates) {
      const { usageType } = template;
      if (usageType === undefined) {
        continue;
      }
      const earlier = first.get(usageType.value);
      if (earlier === undefined) {
        first.set(usageType.value, { ...template, usageType });
        continue;
      }
      const { start, end } = earlier.usageType;
      // Another text may be one that its author still needs, or the one that was meant.
      const text = template.content?.value ?? '';
      const isNoLoss = isBlank(text) || text === earlier.content?.value;
      const choices = typesToChooseFrom(template, context).slice(0, MOST_CHOICES);
      yield {
        start: usageType.start,
        end: usageType.end,
        message: `This text is never sent: Logto takes the first template for "${usageType.value}", and there is one above.`,
        related: { start, end, message: 'This is the one that is sent.' },
        fixes: [
          ...removeTemplate(template, isNoLoss, context),
          ...choices.map(({ name }) => retype(template, name, context)),
        ],
      };
    }
  },
};
