import type { Command } from '../command.ts';

const NO_SECRETS =
  'what stands on a command line is in the history of the shell and in the list of processes. Put it into the file, or into the environment.';

export const send: Command = {
  name: 'send',
  parameters: '<file>',
  takes: [1, 1],
  summary: 'Send one of the texts as a test SMS',
  details: `Sends one template of a config with the request that Logto would send, and the code 000000, as the editor does: not while the config has errors, and not before you have agreed to the number and the text.
The account is that of the file. Where a value there is empty, a sample, or not of Twilio's form, that of TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN or TWILIO_MESSAGING_SERVICE_SID counts, if the environment has it. A value may also be a reference: "\${env:NAME}" is the environment variable NAME, or NAME in the file .env beside the config. TWILIO_API_BASE_URL is another address for Twilio's API; it must begin with https://.`,
  options: [
    { name: 'to', value: 'NUMBER', description: 'The phone number, with + and its country code' },
    { name: 'usage-type', value: 'TYPE', description: 'Which template; may be left out where there is only one' },
    { name: 'simulator', description: 'Send to a simulator of Twilio in this process: nothing leaves this machine' },
    { name: 'dry-run', description: 'Print the request, without the auth token, and send nothing' },
    {
      name: 'no-follow',
      description: 'Do not ask Twilio what becomes of the message: it is asked for a minute otherwise',
    },
    { name: 'yes', description: 'Send without asking' },
    {
      name: 'placeholder-style',
      value: 'STYLE',
      description: '"{{code}}" or "<<code>>", whatever the settings say',
    },
  ],
  refused: {
    'auth-token': NO_SECRETS,
    token: NO_SECRETS,
    password: NO_SECRETS,
    'account-sid': NO_SECRETS,
  },
  exits:
    '0 Twilio took the message and knows of no failure, or there was nothing to send (--dry-run); 1 nothing was sent, Twilio refused it, it was not delivered, or it is not known whether it was sent; 2 the call was wrong, or the file could not be read.',
  run: async (call, host) => (await import('../send/run.ts')).runSend(call, host),
};
