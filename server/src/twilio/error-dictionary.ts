import { ACCOUNT_ERRORS, AUTH_TOKEN_ERRORS } from './error-dictionary/account.ts';
import { OTHER_ERRORS } from './error-dictionary/elsewhere.ts';
import { RECIPIENT_ERRORS } from './error-dictionary/recipient.ts';
import { SENDER_ERRORS } from './error-dictionary/sender.ts';
import { RISK_ERRORS, TEXT_ERRORS } from './error-dictionary/text.ts';
import type { BlamedField, ErrorRows } from './error-entry.ts';

const BY_FIELD: readonly (readonly [BlamedField | null, ErrorRows])[] = [
  ['authToken', AUTH_TOKEN_ERRORS],
  ['accountSID', ACCOUNT_ERRORS],
  ['fromMessagingServiceSID', SENDER_ERRORS],
  ['phoneNumber', RECIPIENT_ERRORS],
  ['content', TEXT_ERRORS],
  ['disableRiskCheck', RISK_ERRORS],
  [null, OTHER_ERRORS],
];

export interface DictionaryEntry {
  readonly field: BlamedField | null;
  readonly words: ErrorRows[number];
}

/**
 * Twilio's error codes that a test SMS can meet, early or late, in our own words. What each code stands for is from
 * Twilio's error dictionary (https://www.twilio.com/docs/api/errors).
 */
export const TWILIO_ERRORS: ReadonlyMap<number, DictionaryEntry> = new Map(
  BY_FIELD.flatMap(([field, rows]) =>
    Object.entries(rows).map(([code, words]): [number, DictionaryEntry] => [Number(code), { field, words }]),
  ),
);
