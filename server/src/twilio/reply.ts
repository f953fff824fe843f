import type { ExchangeResult } from './exchange.ts';
import type { Delivery, Failure, ReplyProblem, TwilioMessage } from './outcome.ts';
import { retryAfterMs } from './retry-after.ts';
import { MESSAGE_SID } from './sid.ts';

type Reply = Extract<ExchangeResult, { kind: 'reply' }>;

/** An object of a reply, its strings without secrets. */
export type ReplyFields = ReadonlyMap<string, unknown>;

/** Finds in a reply what was asked for; undefined where it is not there. */
export type Reading<T> = (fields: ReplyFields, reply: Reply) => T | undefined;

/** At most this many characters of a reply that is not Twilio's are shown. */
const EXCERPT_LENGTH = 120;

/**
 * Makes sense of a complete reply.
 *
 * @param read what to find in a reply that says yes
 * @param clean takes the secrets out of a text. Not applied to the body as a whole, where a short one could break the JSON.
 * @param doubt what holds for the message where the reply does not tell
 */
export function readReply<T extends object>(
  reply: Reply,
  read: Reading<T>,
  clean: (text: string) => string,
  doubt: Delivery,
): T | Failure {
  const { status, text } = reply;
  // What fails inside of Twilio (5xx), or on the way back from there, may have failed after the message was taken.
  const delivery = doubt === 'unknown' && status >= 400 && status < 500 ? 'not-sent' : doubt;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // JSON that breaks off is not quoted: it may break off within the auth token, which would not be known by its half.
    if (/^\s*[{[]/.test(text)) {
      return unexpected(status, 'broken-json', delivery);
    }
    return { kind: 'not-json', httpStatus: status, excerpt: excerptOf(clean(text)), delivery };
  }
  const fields = fieldsOf(cleaned(value, clean));
  if (status >= 200 && status < 300) {
    return read(fields, reply) ?? unexpected(status, 'incomplete', delivery);
  }
  const message = fields.get('message');
  // A date is of the server's clock, as ours may be wrong.
  const now = Date.parse(reply.date ?? '') || Date.now();
  const wait = retryAfterMs(reply.retryAfter, now);
  if (typeof message !== 'string') {
    return unexpected(status, 'no-error', delivery);
  }
  // As much of the error body as Logto's connector relies on: the code may be absent. The link is ours, not that of a reply.
  return {
    kind: 'refused',
    httpStatus: status,
    code: numberOrNull(fields.get('code')),
    message,
    ...(wait !== undefined && { retryAfterMs: wait }),
    delivery,
  };
}

export function unexpected(status: number, problem: ReplyProblem, delivery: Delivery): Failure {
  return { kind: 'unexpected-reply', httpStatus: status, problem, delivery };
}

/** The members of an object; none where the value is no object. */
export function fieldsOf(value: unknown): ReplyFields {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** A value of JSON with each of its strings cleaned. */
function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return clean(value);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => cleaned(item, clean));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, clean)]))
    : value;
}

/** Twilio's message resource. */
export function readMessage(reply: ReplyFields): TwilioMessage | undefined {
  const sid = reply.get('sid');
  const status = reply.get('status');
  if (typeof sid !== 'string' || !MESSAGE_SID.test(sid) || typeof status !== 'string' || status === '') {
    return undefined;
  }
  // Twilio gives the count as a string.
  const count = reply.get('num_segments');
  return {
    sid,
    status,
    segments: typeof count === 'string' && /^\d{1,6}$/.test(count) ? Number(count) : numberOrNull(count),
    errorCode: numberOrNull(reply.get('error_code')),
    errorMessage: stringOrNull(reply.get('error_message')),
  };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function stringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What a page says, without its markup, scripts and control characters, on one line. */
function excerptOf(text: string): string {
  const words = text
    // Enough to find some words in; a longer text would take the patterns below too long.
    .slice(0, 4096)
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const characters = Array.from(words);
  return characters.length > EXCERPT_LENGTH ? `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…` : words;
}
