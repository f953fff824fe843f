import type { Command } from '../command.ts';

export const schema: Command = {
  name: 'schema',
  parameters: '[name]',
  takes: [0, 1],
  summary: 'Print the JSON Schema of a connector config',
  details:
    'Prints a JSON Schema (draft-07): that of a connector\'s config, or "logto-connector.config" for the settings file. Without a name, lists what there is.',
  options: [],
  exits: '0; 2 where there is no such schema.',
  run: async (call, host) => (await import('../reference/print-schema.ts')).printSchema(call, host),
};
