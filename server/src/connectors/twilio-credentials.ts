/**
 * The values of a Twilio account in a config. Forms: Twilio's OpenAPI description (`api.v2010`); that of the auth token is
 * not in there, Twilio issues 32 hexadecimal digits. Samples: Twilio's documentation of the Message resource.
 */
import * as l10n from '@vscode/l10n';
import type { Credential } from '../core/connector.ts';

const onStartPage = {
  copyIt: () => l10n.t('Copy it from the start page of the Twilio Console, under Account Info.'),
  copyNamed: (name: string, shape: string) =>
    l10n.t('Copy the {0} ({1}) from the start page of the Twilio Console, under Account Info.', name, shape),
};

const underServices = {
  copyIt: () => l10n.t('Copy it from the Twilio Console, under Messaging > Services.'),
  copyNamed: (name: string, shape: string) =>
    l10n.t('Copy the {0} ({1}) from the Twilio Console, under Messaging > Services.', name, shape),
};

const apiKey = {
  form: /^SK[0-9a-f]{32}$/i,
  message: () =>
    l10n.t(
      'This is the SID of an API key. Logto takes no API keys: it signs in with the Account SID and the Auth Token of the account.',
    ),
};

export const twilioCredentials: readonly Credential[] = [
  {
    key: 'accountSID',
    name: 'Account SID',
    variable: 'TWILIO_ACCOUNT_SID',
    form: /^AC[0-9a-fA-F]{32}$/,
    shape: () => l10n.t('"{0}" and 32 hexadecimal digits', 'AC'),
    prefix: 'AC',
    ...onStartPage,
    secret: false,
    samples: ['AC5ef8732a3c49700934481addd5ce1659', 'AC5ef872f6da5a21de157d80997a64bd33'],
    mistakes: [apiKey],
  },
  {
    key: 'authToken',
    name: 'Auth Token',
    variable: 'TWILIO_AUTH_TOKEN',
    form: /^[0-9a-fA-F]{32}$/,
    shape: () => l10n.t('32 hexadecimal digits'),
    prefix: '',
    ...onStartPage,
    secret: true,
    samples: [],
    mistakes: [
      apiKey,
      {
        form: /^[0-9a-z]{32}$/i,
        message: () =>
          l10n.t(
            'This looks like the secret of an API key. Logto takes no API keys: write the Auth Token of the account itself.',
          ),
      },
    ],
  },
  {
    key: 'fromMessagingServiceSID',
    name: 'Messaging Service SID',
    variable: 'TWILIO_MESSAGING_SERVICE_SID',
    form: /^MG[0-9a-fA-F]{32}$/,
    shape: () => l10n.t('"{0}" and 32 hexadecimal digits', 'MG'),
    prefix: 'MG',
    ...underServices,
    secret: false,
    samples: ['MG9752274e9e519418a7406176694466fa'],
    mistakes: [
      {
        form: /^VA[0-9a-f]{32}$/i,
        message: () =>
          l10n.t(
            'This is a Verify service. Logto makes the codes itself and sends them through a Messaging Service: write the SID of one.',
          ),
      },
      {
        form: /^(?:\+|00)?[\d().-]{5,20}$|^PN[0-9a-f]{32}$/i,
        message: () =>
          l10n.t(
            'This is a phone number. Logto sends through a Messaging Service only: add the number to the senders of one, and write the SID of that service.',
          ),
      },
      apiKey,
    ],
  },
];
