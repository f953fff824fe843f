import {
  type Failure,
  type FollowEnd,
  isFinalStatus,
  type StatusOutcome,
  type TwilioMessage,
} from '../twilio/outcome.ts';
import { type Clock, countDown } from './clock.ts';
import { waitFor } from './too-many.ts';

export interface FollowPorts {
  /** Asks Twilio how the message is doing, and waits that many milliseconds for the answer at most. */
  readonly ask: (patience: number) => Promise<StatusOutcome>;
  readonly clock: Clock;
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** How long to follow at most, in milliseconds; 0 for not at all. */
  readonly followForMs: number;
  readonly onMessage: (message: TwilioMessage) => void;
  /** Twilio asks for some seconds of rest; told at each of them. */
  readonly onRest: (seconds: number) => void;
}

export interface Followed {
  /** As it was last known. */
  readonly message: TwilioMessage;
  readonly ended: FollowEnd;
}

/** The time between two questions, in milliseconds: each longer than the one before, up to the longest. */
const PACE = { first: 1000, factor: 1.5, longest: 10_000 };

/** How long the answer to the last question may take, in milliseconds: that one is asked when the time is over. */
const LAST_ANSWER = 2000;

/** How many questions in a row may fail: a network that is away for a moment says nothing of the message. */
const PATIENCE = 3;

/**
 * Follows a message that Twilio took until nothing more becomes of it: most reasons why a phone gets nothing show only
 * after Twilio said "queued". A refusal ends it, or the third failure in a row: the message was sent all the same. Where
 * Twilio is asked too often, it is asked again after the rest that it wants, if there is time for it.
 */
export async function follow(first: TwilioMessage, ports: FollowPorts): Promise<Followed> {
  const { ask, clock, signal, onMessage, onRest } = ports;
  const deadline = clock.now() + ports.followForMs;
  let message = first;
  let failures = 0;
  onMessage(message);
  for (let pace = PACE.first; !isFinalStatus(message.status); pace = Math.min(pace * PACE.factor, PACE.longest)) {
    const left = deadline - clock.now();
    if (left <= 0) {
      return { message, ended: signal.aborted ? 'cancelled' : failures > 0 ? 'unanswered' : 'late' };
    }
    if (!(await clock.wait(Math.min(pace, left), signal))) {
      return { message, ended: 'cancelled' };
    }
    const outcome = await ask(Math.max(deadline - clock.now(), LAST_ANSWER));
    if (outcome.kind === 'found') {
      message = outcome.message;
      failures = 0;
      onMessage(message);
      continue;
    }
    if (outcome.kind === 'cancelled') {
      return { message, ended: 'cancelled' };
    }
    const rest = waitFor(outcome);
    if (rest === undefined) {
      failures += 1;
      if (!mayPass(outcome) || failures === PATIENCE) {
        return { message, ended: 'unanswered' };
      }
      continue;
    }
    if (rest > deadline - clock.now()) {
      return { message, ended: 'late' };
    }
    if (!(await countDown(clock, rest, signal, onRest))) {
      return { message, ended: 'cancelled' };
    }
  }
  return { message, ended: 'final' };
}

/** Whether the next question may be answered: not where the answer was a plain no, or came from elsewhere. */
function mayPass(failure: Failure): boolean {
  switch (failure.kind) {
    case 'refused':
      return failure.httpStatus >= 500;
    case 'redirected':
    case 'invalid-sid':
      return false;
    default:
      return true;
  }
}
