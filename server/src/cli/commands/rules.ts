import type { Command } from '../command.ts';

export const rules: Command = {
  name: 'rules',
  parameters: '',
  takes: [0, 0],
  summary: 'List the rules',
  details: 'Lists the rules: the name of each, its severity, whether there is a fix, and what it finds.',
  options: [{ name: 'format', value: 'text|json', description: 'What to print (default: text)' }],
  exits: '0; 2 where the call was wrong.',
  run: async (call, host) => (await import('../reference/list-rules.ts')).listRules(call, host),
};
