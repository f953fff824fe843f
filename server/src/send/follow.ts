import { type FollowEnd, isFinalStatus, type StatusOutcome, type TwilioMessage } from '../twilio/outcome.ts';
import { type Clock, countDown } from './clock.ts';
import { waitFor } from './too-many.ts';

export interface FollowPorts {
  /** Asks Twilio how the message is doing. */
  readonly ask: () => Promise<StatusOutcome>;
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

/**
 * Follows a message that Twilio took until nothing more becomes of it: most reasons why a phone gets nothing show only
 * after Twilio said "queued". An answer that fails ends it: the message was sent all the same. Where Twilio is asked
 * too often, it is asked again after the rest that it wants.
 */
export async function follow(first: TwilioMessage, ports: FollowPorts): Promise<Followed> {
  const { ask, clock, signal, onMessage, onRest } = ports;
  const deadline = clock.now() + ports.followForMs;
  let message = first;
  onMessage(message);
  for (let pace = PACE.first; !isFinalStatus(message.status); pace = Math.min(pace * PACE.factor, PACE.longest)) {
    const left = deadline - clock.now();
    if (left <= 0) {
      return { message, ended: signal.aborted ? 'cancelled' : 'late' };
    }
    if (!(await clock.wait(Math.min(pace, left), signal))) {
      return { message, ended: 'cancelled' };
    }
    const outcome = await ask();
    if (outcome.kind === 'found') {
      message = outcome.message;
      onMessage(message);
      continue;
    }
    const rest = waitFor(outcome);
    if (outcome.kind === 'cancelled' || rest === undefined) {
      return { message, ended: outcome.kind === 'cancelled' ? 'cancelled' : 'unanswered' };
    }
    if (!(await countDown(clock, rest, signal, onRest))) {
      return { message, ended: 'cancelled' };
    }
  }
  return { message, ended: 'final' };
}
