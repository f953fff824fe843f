import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at `authToken`. */
export const AUTH_TOKEN_ERRORS: ErrorRows = {
  20003: [
    'Twilio does not accept the credentials',
    'The auth token does not belong to the account SID, or the account may not do this.',
    'Copy both again from the first page of the Twilio Console; a token that was renewed makes the old one useless.',
  ],
  20006: [
    'The credentials may not do this',
    'Twilio knows the credentials, but they give no access to what was asked for.',
    'Use the auth token of the account itself, from the first page of the Twilio Console.',
  ],
  20008: [
    'Test credentials cannot do this',
    "The account SID and auth token are Twilio's test credentials, which reach only a few functions.",
    'Use the live account SID and auth token.',
  ],
  20403: [
    'Twilio forbids this to the account',
    'The credentials are right, but the account may not do this.',
    'Open the Twilio Console, which says what the account is allowed to do, or ask Twilio support.',
  ],
};

/** Errors that point at `accountSID`: at the account, and what it may do. */
export const ACCOUNT_ERRORS: ErrorRows = {
  20005: [
    'The Twilio account is not active',
    'The account is suspended or closed.',
    'Open the Twilio Console, which says why and how to bring the account back.',
  ],
  20404: [
    'Twilio does not know this account',
    'What the request names, most often the account SID, does not exist.',
    'Copy the account SID again from the first page of the Twilio Console.',
  ],
  30002: [
    'The Twilio account is suspended',
    'Twilio suspended the account before this message went out.',
    'Open the Twilio Console, which says why, or ask Twilio support.',
  ],
  30037: [
    'Sending is turned off for this account',
    'Twilio has disabled outbound messages of the account.',
    'Open the Twilio Console, which says why, or ask Twilio support.',
  ],
  30454: [
    'The account has reached its limit of messages',
    'The account, most often one on trial, has sent as many messages as it may.',
    'Upgrade the account, and send again some hours later; ask Twilio support where it is no trial account.',
  ],
  63038: [
    'The account has reached its limit of messages for a day',
    'More messages went out within 24 hours than the account may send; a trial account may send very few.',
    'Wait a day, upgrade the account, or ask Twilio support to raise the limit.',
  ],
};
