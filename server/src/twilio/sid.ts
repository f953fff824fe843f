/** The forms of Twilio's identifiers, as its published OpenAPI description (`api.v2010`) gives them. */

/** An account: `accountSID` of a config. */
export const ACCOUNT_SID = /^AC[0-9a-fA-F]{32}$/;

/** A Messaging Service: `fromMessagingServiceSID` of a config. */
export const MESSAGING_SERVICE_SID = /^MG[0-9a-fA-F]{32}$/;

/** A message, SMS or MMS. */
export const MESSAGE_SID = /^(?:SM|MM)[0-9a-fA-F]{32}$/;

/** An account's secret. Its form is not in the description; Twilio issues 32 hexadecimal digits. */
export const AUTH_TOKEN = /^[0-9a-fA-F]{32}$/;

/** The credentials of a config, and the environment variables in which Twilio's own tools look for them. */
export const CREDENTIALS = [
  { key: 'accountSID', name: 'Account SID', variable: 'TWILIO_ACCOUNT_SID', form: ACCOUNT_SID },
  { key: 'authToken', name: 'Auth Token', variable: 'TWILIO_AUTH_TOKEN', form: AUTH_TOKEN },
  {
    key: 'fromMessagingServiceSID',
    name: 'Messaging Service SID',
    variable: 'TWILIO_MESSAGING_SERVICE_SID',
    form: MESSAGING_SERVICE_SID,
  },
] as const;

export type CredentialKey = (typeof CREDENTIALS)[number]['key'];
