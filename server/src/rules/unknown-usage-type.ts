import * as l10n from '@vscode/l10n';
import type { UsageType } from '../core/connector.ts';
import type { Fix } from '../core/finding.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import type { Template, TemplateValues } from '../core/templates.ts';
import { namesText } from '../l10n/prose.ts';
import { nearMiss } from './near-miss.ts';
import { correct, openTypes, removeTemplate, retype, typesToChooseFrom } from './usage-type-fix.ts';

export const unknownUsageType: Rule = {
  id: 'unknown-usage-type',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('Logto knows no such usage type, so the template is never sent.'),
  isSilentAt: ({ usageTypes }, { connector }) =>
    connector.templates.usageTypes.filter(({ name }) => usageTypes.has(name)).length === usageTypes.size,
  *checkTemplate(template, context) {
    const { usageTypes } = context.connector.templates;
    const { usageType } = template;
    if (usageType !== undefined && !usageTypes.some(({ name }) => name === usageType.value)) {
      const meant = meantBy(template, usageTypes);
      yield {
        start: usageType.start,
        end: usageType.end,
        message:
          meant === undefined
            ? l10n.t(
                'Logto never sends a template for "{0}". Logto sends {1}.',
                usageType.value,
                namesText(usageTypes.map(({ name }) => name)),
              )
            : l10n.t('Logto never sends a template for "{0}". Did you mean "{1}"?', usageType.value, meant),
        fixes: () => fixesOf(template, meant, context),
      };
    }
  },
};

/** For as long as a template stays as it is: there may be hundreds of them. */
const known = new WeakMap<TemplateValues, { readonly of: readonly UsageType[]; readonly meant: string | undefined }>();

function meantBy({ values }: Template, usageTypes: readonly UsageType[]): string | undefined {
  const last = known.get(values);
  if (last?.of === usageTypes) {
    return last.meant;
  }
  const meant = nearMiss(values.usageType ?? '', usageTypes);
  known.set(values, { of: usageTypes, meant });
  return meant;
}

function fixesOf(template: Template, meant: string | undefined, context: RuleContext): readonly Fix[] {
  const correction = openTypes(context).corrections.get(template);
  const remove = removeTemplate(template, false, context);
  if (correction !== undefined) {
    return [correct(template, correction, context), ...remove];
  }
  const choices = meant === undefined ? typesToChooseFrom(template, context).filter(({ required }) => required) : [];
  return [...choices.map(({ name }) => retype(template, name, context)), ...remove];
}
