import * as l10n from '@vscode/l10n';
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
  description: () => l10n.t('A second template has the usage type of an earlier one, so it is never sent.'),
  isSilentAt: ({ templates, usageTypes }) => usageTypes.size === templates.length,
  *check(context) {
    const { templates, usageTypes } = context.document;
    for (const [index, first] of duplicatesIn(usageTypes)) {
      const [earlier, template] = [templates[first], templates[index]];
      if (earlier !== undefined && template !== undefined) {
        yield* duplicateOf(earlier, template, context);
      }
    }
  },
};

/** For as long as no usage type changes. */
const known = new WeakMap<readonly (string | undefined)[], ReadonlyMap<number, number>>();

/** Where a type stands again, and where it stands first. */
function duplicatesIn(usageTypes: readonly (string | undefined)[]): ReadonlyMap<number, number> {
  const last = known.get(usageTypes);
  if (last !== undefined) {
    return last;
  }
  const firsts = new Map<string, number>();
  const found = new Map<number, number>();
  for (const [index, name] of usageTypes.entries()) {
    const first = name === undefined ? undefined : firsts.get(name);
    if (first !== undefined) {
      found.set(index, first);
    } else if (name !== undefined) {
      firsts.set(name, index);
    }
  }
  known.set(usageTypes, found);
  return found;
}

function* duplicateOf(earlier: Template, template: Template, context: RuleContext): Iterable<Problem> {
  const { usageType } = template;
  if (usageType === undefined || earlier.usageType === undefined) {
    return;
  }
  const { start, end } = earlier.usageType;
  // Another text may be one that its author still needs, or the one that was meant.
  const text = template.values.content ?? '';
  const isNoLoss = isBlank(text) || text === earlier.values.content;
  yield {
    start: usageType.start,
    end: usageType.end,
    message: l10n.t(
      'This text is never sent: Logto takes the first template for "{0}", and there is one above.',
      usageType.value,
    ),
    related: { start, end, message: l10n.t('This is the one that is sent.') },
    fixes: () => [
      ...removeTemplate(template, isNoLoss, context),
      ...typesToChooseFrom(template, context)
        .slice(0, MOST_CHOICES)
        .map(({ name }) => retype(template, name, context)),
    ],
  };
}
