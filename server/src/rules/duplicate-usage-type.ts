import type { Problem } from '../core/finding.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
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
    const first = new Map<string, Template>();
    for (const template of context.document.templates) {
      const name = template.values.usageType;
      const earlier = name === undefined ? undefined : first.get(name);
      if (earlier !== undefined) {
        yield* duplicateOf(earlier, template, context);
      } else if (name !== undefined) {
        first.set(name, template);
      }
    }
  },
};

function* duplicateOf(earlier: Template, template: Template, context: RuleContext): Iterable<Problem> {
  const { usageType } = template;
  if (usageType === undefined || earlier.usageType === undefined) {
    return;
  }
  const { start, end } = earlier.usageType;
  // Another text may be one that its author still needs, or the one that was meant.
  const text = template.values.content ?? '';
  const isNoLoss = isBlank(text) || text === earlier.values.content;
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
