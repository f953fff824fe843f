import * as l10n from '@vscode/l10n';
import type { Command } from '../command.ts';

export const explain = (): Command => ({
  name: 'explain',
  parameters: l10n.t('<rule>'),
  takes: [1, 1],
  summary: l10n.t('Say what a rule finds, why, and what to write instead'),
  details: l10n.t(
    'Prints the page of a rule: what it finds, why, a wrong example and a right one, and where that is written.',
  ),
  options: [],
  exits: l10n.t('0; 2 where there is no such rule.'),
  run: async (call, host) => (await import('../reference/explain-rule.ts')).explainRule(call, host),
});
