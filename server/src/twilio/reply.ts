import type { Delivery, Failure, TwilioMessage } from './outcome.ts';
import { MESSAGE_SID } from './sid.ts';

/** At most this many characters of a reply that is not Twilio's are shown. */
const EXCERPT_LENGTH = 120;

/**
 * Makes sense of a complete reply.
 *
 * @param status the HTTP status
 * @param text the body
 * @param clean takes the secrets out of a text. Not applied to the body as a whole, where a short one could break the JSON.
 * @param doubt what holds for the message where the reply does not tell
 */
export function readMessageReply(
  status: number,
  text: string,
  clean: (text: string) => string,
  doubt: Delivery,
): TwilioMessage | Failure {
  const delivery = doubt === 'unknown' && status >= 400 && status < 500 ? 'not-sent' : doubt;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'not-json', httpStatus: status, excerpt: excerptOf(clean(text)), delivery };
  }
  const reply: ReadonlyMap<string, unknown> =
    typeof value === 'object' && value !== null
      ? new Map(Object.entries(value).map(([key, item]) => [key, typeof item === 'string' ? clean(item) : item]))
      : new Map();
  if (status >= 200 && status < 300) {
    return readMessage(reply) ?? unexpected(status, 'it holds no message SID and status', delivery);
  }
  const message = reply.get('message');
  if (typeof message !== 'string') {
    return unexpected(status, 'it holds no error message', delivery);
  }
  // As much of the error body as Logto's connector relies on: the code and the link may be absent.
  return {
    kind: 'refused',
    httpStatus: status,
    code: numberOrNull(reply.get('code')),
    message,
    moreInfo: stringOrNull(reply.get('more_info')),
    delivery: doubt === 'unknown' ? 'not-sent' : doubt,
  };
}

export function unexpected(status: number, problem: string, delivery: Delivery): Failure {
  return { kind: 'unexpected-reply', httpStatus: status, problem, delivery };
}

function readMessage(reply: ReadonlyMap<string, unknown>): TwilioMessage | undefined {
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
