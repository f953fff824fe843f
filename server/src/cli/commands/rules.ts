import * as l10n from '@vscode/l10n';
import type { Command } from '../command.ts';

export const rules = (): Command => ({
  name: 'rules',
  parameters: '',
  takes: [0, 0],
  summary: l10n.t('List the rules'),
  details: l10n.t('Lists the rules: the name of each, its severity, whether there is a fix, and what it finds.'),
  options: [{ name: 'format', value: 'text|json', description: l10n.t('What to print (default: text)') }],
  exits: l10n.t('0; 2 where the call was wrong.'),
  run: async (call, host) => (await import('../reference/list-rules.ts')).listRules(call, host),
});
