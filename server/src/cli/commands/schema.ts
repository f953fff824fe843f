import * as l10n from '@vscode/l10n';
import type { Command } from '../command.ts';

export const schema = (): Command => ({
  name: 'schema',
  parameters: l10n.t('[name]'),
  takes: [0, 1],
  summary: l10n.t('Print the JSON Schema of a connector config'),
  details: l10n.t(
    'Prints a JSON Schema (draft-07): that of a connector\'s config, or "logto-connector.config" for the settings file. Without a name, lists what there is.',
  ),
  options: [],
  exits: l10n.t('0; 2 where there is no such schema.'),
  run: async (call, host) => (await import('../reference/print-schema.ts')).printSchema(call, host),
});
