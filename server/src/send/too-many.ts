import type { Failure } from '../twilio/outcome.ts';

/** What to wait where Twilio names no time, and the longest that anyone is made to wait, in milliseconds. */
const WAIT = { usual: 5000, longest: 120_000 };

/** Twilio's code for requests that come too fast. Status 429 with another one, such as a limit for a day, is no matter of seconds. */
const TOO_MANY_REQUESTS = 20429;

/**
 * How long to wait before Twilio may be asked again.
 *
 * @returns milliseconds; undefined where the outcome is another one than "too many requests", or the time is too long
 */
export function waitFor(outcome: { readonly kind: string } | Failure): number | undefined {
  if (!isTooMany(outcome)) {
    return undefined;
  }
  const wait = outcome.retryAfterMs ?? WAIT.usual;
  return wait > WAIT.longest ? undefined : Math.max(wait, 1000);
}

function isTooMany(outcome: { readonly kind: string } | Failure): outcome is Extract<Failure, { kind: 'refused' }> {
  return (
    outcome.kind === 'refused' &&
    'httpStatus' in outcome &&
    'code' in outcome &&
    outcome.httpStatus === 429 &&
    (outcome.code === null || outcome.code === TOO_MANY_REQUESTS)
  );
}
