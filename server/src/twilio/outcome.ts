/** What became of a request to send a message. */
export type SendOutcome =
  | { readonly kind: 'created'; readonly message: TwilioMessage; readonly ended?: FollowEnd }
  | Failure;

/** What became of a request for a message's status. */
export type StatusOutcome = Found | Failure;

export interface Found {
  readonly kind: 'found';
  readonly message: TwilioMessage;
  readonly ended?: FollowEnd;
  /** True where the reply to the send was lost, and Twilio's list of messages had the message all the same. */
  readonly recovered?: boolean;
}

/**
 * Why a message is followed no further. `final`: nothing more becomes of it; `late`: the time for it is over;
 * `cancelled`: the user has left; `unanswered`: a question about it failed.
 */
export type FollowEnd = 'final' | 'late' | 'cancelled' | 'unanswered';

/**
 * What Twilio's list of messages said where it was not known whether one was sent. `absent`: it is not there;
 * `doubtful`: another one to that number is, of the same moment; `unanswered`: there was no answer.
 */
export type ListAnswer = 'absent' | 'doubtful' | 'unanswered';

interface MaybeSent {
  readonly delivery: Delivery;
  readonly listed?: ListAnswer;
}

/** The part of Twilio's message resource that a test is about. */
export interface TwilioMessage {
  /** `SM` and 32 hexadecimal digits. */
  readonly sid: string;
  /** Twilio's word for it, such as `queued` or `delivered`. */
  readonly status: string;
  /** Segments that Twilio counts; 0 while it has not chosen a sender; null where it gave no number. */
  readonly segments: number | null;
  /** Why a `failed` or `undelivered` message did not arrive; null where there was no error. */
  readonly errorCode: number | null;
  readonly errorMessage: string | null;
}

/**
 * Whether the message can have gone out although the request failed. `already-sent` is for questions about a message
 * that was sent before.
 */
export type Delivery = 'not-sent' | 'unknown' | 'already-sent';

/**
 * What is wrong with a reply. `broken-json`: it is JSON that breaks off, or has mistakes; `incomplete`: what was asked for
 * is not in it; `no-error`: it is a refusal without an error message.
 */
export type ReplyProblem = 'too-large' | 'broken-json' | 'incomplete' | 'no-error';

export type Failure =
  /** Not of Twilio's form, so nothing was sent: such a value could lead the request to another path. */
  | { readonly kind: 'invalid-sid'; readonly field: 'accountSID' | 'messageSID' }
  /** Twilio said no. `code` is null where it named none. */
  | ({
      readonly kind: 'refused';
      readonly httpStatus: number;
      readonly code: number | null;
      readonly message: string;
      /** How long Twilio asks to wait before the next request, in milliseconds. */
      readonly retryAfterMs?: number;
    } & MaybeSent)
  | ({ readonly kind: 'timed-out'; readonly afterMs: number } & MaybeSent)
  | ({ readonly kind: 'cancelled' } & MaybeSent)
  /** No connection, or one that broke. `cause` is a sentence for people. */
  | ({ readonly kind: 'unreachable'; readonly cause: string } & MaybeSent)
  /** Sent elsewhere, which is never followed with credentials. `location` is the other host, where it was named. */
  | {
      readonly kind: 'redirected';
      readonly httpStatus: number;
      readonly location: string | null;
      readonly delivery: Delivery;
    }
  /** `excerpt` is the beginning of the reply without markup, at most 120 characters. */
  | ({
      readonly kind: 'not-json';
      readonly httpStatus: number;
      readonly excerpt: string;
    } & MaybeSent)
  /** Not what Twilio's API describes. */
  | ({
      readonly kind: 'unexpected-reply';
      readonly httpStatus: number;
      readonly problem: ReplyProblem;
    } & MaybeSent);

const FINAL = new Set(['delivered', 'undelivered', 'failed', 'canceled', 'read', 'received', 'partially_delivered']);

/** True where a message's status will not change any more, so that asking again is of no use. */
export function isFinalStatus(status: string): boolean {
  return FINAL.has(status);
}
