/** Finds out whether a message was created, where the reply to its request was lost. */
import type { MessageList } from '../twilio/list-messages.ts';
import type { Failure, Found, ListAnswer, SendOutcome } from '../twilio/outcome.ts';

/** What was sent, and when. */
export interface Attempt {
  readonly body: string;
  readonly messagingServiceSID: string;
  /** How long ago the request was begun when the list came in, in milliseconds. */
  readonly agoMs: number;
  /** The SIDs of messages that are those of other attempts. */
  readonly others: ReadonlySet<string>;
}

/** A `date_created` has no fractions of a second, and Twilio's `Date` has none either. */
const ROUNDING = 2000;

/**
 * Looks for the message of an attempt in the account's list.
 *
 * @param list of the messages to the number, asked for after the attempt
 * @param now milliseconds since 1970, where the list does not tell Twilio's own time; its clock counts, as ours may be wrong
 */
export function findAttempt(
  list: MessageList,
  attempt: Attempt,
  now: number,
): Found | Exclude<ListAnswer, 'unanswered'> {
  const since = (list.time ?? now) - attempt.agoMs - ROUNDING;
  const recent = list.messages.filter(
    ({ message, createdAt, messagingServiceSID }) =>
      createdAt >= since &&
      !attempt.others.has(message.sid) &&
      (messagingServiceSID ?? attempt.messagingServiceSID) === attempt.messagingServiceSID,
  );
  // A trial account puts words in front of the text. The oldest is the first that can be ours.
  const own = recent.findLast(({ body }) => body.endsWith(attempt.body));
  if (own !== undefined) {
    return { kind: 'found', message: own.message, recovered: true };
  }
  return recent.length === 0 ? 'absent' : 'doubtful';
}

/** True where the message may have been sent although there was no good reply. */
export function isInDoubt(outcome: SendOutcome): outcome is Extract<Failure, { listed?: ListAnswer }> {
  return 'delivery' in outcome && outcome.kind !== 'redirected' && outcome.delivery === 'unknown';
}

/** The outcome with what the list said of it. */
export function settled(outcome: Extract<Failure, { listed?: ListAnswer }>, listed: ListAnswer): SendOutcome {
  return { ...outcome, listed, delivery: listed === 'absent' ? 'not-sent' : 'unknown' };
}
