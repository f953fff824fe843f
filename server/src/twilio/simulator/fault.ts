import type { LateFailure } from './message.ts';

/** How the simulator misbehaves, to show what a user or a test wants to see. What is left out works as always. */
export interface Fault {
  /** The requests that it befalls: those that create a message (the default), all others, or both. */
  readonly on?: 'create' | 'read' | 'all';
  /** How many requests it befalls; all, where it is left out. */
  readonly times?: number;
  /** Milliseconds before the reply. */
  readonly delay?: number;
  /** Refuses with this one of Twilio's error codes; nothing is created then. */
  readonly code?: number;
  /** The seconds of the reply's `Retry-After`, where it refuses. */
  readonly retryAfter?: number;
  /** Lets what is created fail after a while. */
  readonly late?: LateFailure;
  /**
   * `drop-before` ends the connection before the request is carried out, `drop-after` when that is done, and `silent`
   * carries it out and never answers.
   */
  readonly connection?: 'drop-before' | 'drop-after' | 'silent';
}

/** Takes a fault that came from outside. @returns what is wrong with it, in words, where it is none */
export function readFaults(value: unknown): readonly Fault[] | string {
  if (!Array.isArray(value)) {
    return 'A list of faults is needed';
  }
  for (const item of value) {
    const wrong = wrongKey(item);
    if (wrong !== undefined) {
      return `A fault has a ${wrong} that is not possible`;
    }
  }
  return value;
}

/** What a timer can wait; with more it would not wait at all. */
const LONGEST_DELAY = 2 ** 31 - 1;

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isOneOf =
  (...values: readonly string[]) =>
  (value: unknown) =>
    typeof value === 'string' && values.includes(value);

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  on: isOneOf('create', 'read', 'all'),
  times: isCount,
  delay: (value) => isCount(value) && Number(value) <= LONGEST_DELAY,
  code: isCount,
  retryAfter: isCount,
  late: (value) => isRecord(value) && isOneOf('failed', 'undelivered')(value['status']) && isCount(value['code']),
  connection: isOneOf('drop-before', 'drop-after', 'silent'),
};

/** The first key that is unknown or has a value that is not possible. */
function wrongKey(item: unknown): string | undefined {
  return isRecord(item)
    ? Object.keys(item).find((key) => !(Object.hasOwn(CHECKS, key) && CHECKS[key]?.(item[key])))
    : 'form';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** HTTP statuses of Twilio's codes that are not 400. */
const STATUSES: ReadonlyMap<number, number> = new Map([
  [20003, 401],
  [20005, 403],
  [20008, 403],
  [20403, 403],
  [20404, 404],
  [20429, 429],
  [20500, 500],
  [20503, 503],
  [20504, 504],
  // https://github.com/twilio/twilio-php/issues/661 has such a reply.
  [63038, 429],
]);

/** The HTTP status with which Twilio answers where it gives an error code. */
export function statusOf(code: number): number {
  return STATUSES.get(code) ?? 400;
}
