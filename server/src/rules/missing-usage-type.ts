import * as l10n from '@vscode/l10n';
import { memberOf } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';
import { addTemplates, correctionTo, openTypes } from './usage-type-fix.ts';

export const missingUsageType: Rule = {
  id: 'missing-usage-type',
  severity: 'error',
  fixable: true,
  description: () => l10n.t('A usage type that Logto requires has no template, so Logto rejects the config.'),
  isSilentAt: () => true,
  *check(context) {
    const { root } = context.document.json;
    const templates = root?.type === 'object' ? memberOf(root, 'templates') : undefined;
    if (templates?.value?.type !== 'array') {
      return;
    }
    const missing = openTypes(context).missing.filter(({ required }) => required);
    const toAdd = missing.filter(({ name }) => correctionTo(name, context) === undefined);
    for (const { name, description } of missing) {
      const correction = correctionTo(name, context);
      yield {
        start: templates.key.start,
        end: templates.key.end,
        message: l10n.t(
          'A template for "{0}" is missing, and Logto rejects the config without it. {1}',
          name,
          description(),
        ),
        usageType: name,
        fixes: () => (correction ? [correction] : addTemplates(name, toAdd, true, context)),
      };
    }
  },
};
