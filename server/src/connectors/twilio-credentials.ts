/**
 * The values of a Twilio account in a config. Forms: Twilio's OpenAPI description (`api.v2010`); that of the auth token is
 * not in there, Twilio issues 32 hexadecimal digits. Samples: Twilio's documentation of the Message resource.
 */
import type { Credential } from '../core/connector.ts';

const apiKey = {
  form: /^SK[0-9a-f]{32}$/i,
  message:
    'This is the SID of an API key. Logto takes no API keys: it signs in with the Account SID and the Auth Token of the account.',
};

export const twilioCredentials: readonly Credential[] = [
  {
    key: 'accountSID',
    name: 'Account SID',
    variable: 'TWILIO_ACCOUNT_SID',
    form: /^AC[0-9a-fA-F]{32}$/,
    shape: '"AC" and 32 hexadecimal digits',
    prefix: 'AC',
    source: 'the start page of the Twilio Console, under Account Info',
    secret: false,
    samples: ['AC5ef8732a3c49700934481addd5ce1659', 'AC5ef872f6da5a21de157d80997a64bd33'],
    mistakes: [apiKey],
  },
  {
    key: 'authToken',
    name: 'Auth Token',
    variable: 'TWILIO_AUTH_TOKEN',
    form: /^[0-9a-fA-F]{32}$/,
    shape: '32 hexadecimal digits',
    prefix: '',
    source: 'the start page of the Twilio Console, under Account Info',
    secret: true,
    samples: [],
    mistakes: [
      apiKey,
      {
        form: /^[0-9a-z]{32}$/i,
        message:
          'This looks like the secret of an API key. Logto takes no API keys: write the Auth Token of the account itself.',
      },
    ],
  },
  {
    key: 'fromMessagingServiceSID',
    name: 'Messaging Service SID',
    variable: 'TWILIO_MESSAGING_SERVICE_SID',
    form: /^MG[0-9a-fA-F]{32}$/,
    shape: '"MG" and 32 hexadecimal digits',
    prefix: 'MG',
    source: 'the Twilio Console, under Messaging > Services',
    secret: false,
    samples: ['MG9752274e9e519418a7406176694466fa'],
    mistakes: [
      {
        form: /^VA[0-9a-f]{32}$/i,
        message:
          'This is a Verify service. Logto makes the codes itself and sends them through a Messaging Service: write the SID of one.',
      },
      {
        form: /^(?:\+|00)?[\d().-]{5,20}$|^PN[0-9a-f]{32}$/i,
        message:
          'This is a phone number. Logto sends through a Messaging Service only: add the number to the senders of one, and write the SID of that service.',
      },
      apiKey,
    ],
  },
];
