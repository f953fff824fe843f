/** One error of Twilio's in our words. */

/** The value that an error points at: a key of the config, the template's content, or the number that was typed. */
export type BlamedField =
  | 'accountSID'
  | 'authToken'
  | 'fromMessagingServiceSID'
  | 'disableRiskCheck'
  | 'content'
  | 'phoneNumber';

export interface TwilioErrorEntry {
  /** What happened, in a few words. */
  readonly title: string;
  /** Why it happens, as a sentence. */
  readonly cause: string;
  /** What to do about it, as a sentence. */
  readonly advice: string;
}

/** Entries by code: title, cause and advice of each, in the language that is set when they are wanted. */
export type ErrorRows = Readonly<Record<number, () => readonly [title: string, cause: string, advice: string]>>;
