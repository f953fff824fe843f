import * as l10n from '@vscode/l10n';
import { memberOf } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';
import { addTemplates, correctionTo, openTypes } from './usage-type-fix.ts';

export const usageTypeFallback: Rule = {
  id: 'usage-type-fallback',
  severity: 'hint',
  fixable: true,
  description: () => l10n.t('A usage type has no template of its own, so Logto sends the one for "Generic".'),
  isSilentAt: ({ usageTypes }, { connector }) =>
    connector.templates.usageTypes.every(({ name }) => usageTypes.has(name)),
  *check(context) {
    const { document, connector } = context;
    const { root } = document.json;
    const { fallback } = connector.templates;
    const templates = root?.type === 'object' ? memberOf(root, 'templates') : undefined;
    if (templates === undefined || !document.usageTypes.includes(fallback)) {
      return;
    }
    const missing = openTypes(context).missing.filter(({ required }) => !required);
    const toAdd = missing.filter(({ name }) => correctionTo(name, context) === undefined);
    for (const { name } of missing) {
      const correction = correctionTo(name, context);
      yield {
        start: templates.key.start,
        end: templates.key.end,
        message: l10n.t('No template for "{0}": Logto sends the one for "{1}".', name, fallback),
        usageType: name,
        fixes: () => (correction ? [correction] : addTemplates(name, toAdd, false, context)),
      };
    }
  },
};
