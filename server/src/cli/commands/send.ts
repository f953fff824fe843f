import * as l10n from '@vscode/l10n';
import type { Command } from '../command.ts';

const noSecrets = (option: string) =>
  l10n.t(
    'There is no option "{0}": what stands on a command line is in the history of the shell and in the list of processes. Put it into the file, or into the environment.',
    option,
  );

export const send = (): Command => ({
  name: 'send',
  parameters: l10n.t('<file>'),
  takes: [1, 1],
  summary: l10n.t('Send one of the texts as a test SMS'),
  details: [
    l10n.t(
      'Sends one template of a config with the request that Logto would send, and the code 000000, as the editor does: not while the config has errors, and not before you have agreed to the number and the text.',
    ),
    l10n.t(
      'The account is that of the file. Where a value there is empty, a sample, or not of Twilio\'s form, that of TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN or TWILIO_MESSAGING_SERVICE_SID counts, if the environment has it. A value may also be a reference: "${env:NAME}" is the environment variable NAME, or NAME in the file .env beside the config. TWILIO_API_BASE_URL is another address for Twilio\'s API; it must begin with https://.',
    ),
  ].join('\n'),
  options: [
    { name: 'to', value: 'NUMBER', description: l10n.t('The phone number, with + and its country code') },
    {
      name: 'usage-type',
      value: 'TYPE',
      description: l10n.t('Which template; may be left out where there is only one'),
    },
    {
      name: 'simulator',
      description: l10n.t('Send to a simulator of Twilio in this process: nothing leaves this machine'),
    },
    { name: 'dry-run', description: l10n.t('Print the request, without the auth token, and send nothing') },
    {
      name: 'no-follow',
      description: l10n.t('Do not ask Twilio what becomes of the message: it is asked for a minute otherwise'),
    },
    { name: 'yes', description: l10n.t('Send without asking') },
    {
      name: 'placeholder-style',
      value: 'STYLE',
      description: l10n.t('"{{code}}" or "<<code>>", whatever the settings say'),
    },
  ],
  refused: {
    'auth-token': noSecrets,
    token: noSecrets,
    password: noSecrets,
    'account-sid': noSecrets,
  },
  exits: l10n.t(
    '0 Twilio took the message and knows of no failure, or there was nothing to send (--dry-run); 1 nothing was sent, Twilio refused it, it was not delivered, or it is not known whether it was sent; 2 the call was wrong, or the file could not be read.',
  ),
  run: async (call, host) => (await import('../send/run.ts')).runSend(call, host),
});
