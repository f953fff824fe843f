/** The forms of Twilio's identifiers, as its published OpenAPI description (`api.v2010`) gives them. */

/** An account: `accountSID` of a config. */
export const ACCOUNT_SID = /^AC[0-9a-fA-F]{32}$/;

/** A Messaging Service: `fromMessagingServiceSID` of a config. */
export const MESSAGING_SERVICE_SID = /^MG[0-9a-fA-F]{32}$/;

/** A message, SMS or MMS. */
export const MESSAGE_SID = /^(?:SM|MM)[0-9a-fA-F]{32}$/;

/** An account's secret. Its form is not in the description; Twilio issues 32 hexadecimal digits. */
export const AUTH_TOKEN = /^[0-9a-fA-F]{32}$/;
