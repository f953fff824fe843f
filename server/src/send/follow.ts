import { isFinalStatus, type StatusOutcome, type TwilioMessage } from '../twilio/outcome.ts';

export interface FollowPorts {
  /** Asks Twilio how the message is doing. */
  readonly ask: () => Promise<StatusOutcome>;
  /** Waits a moment. False where there should be no further question: long enough waited, or cancelled. */
  readonly wait: () => Promise<boolean>;
  readonly onStatus: (status: string) => void;
}

/**
 * Follows a message that Twilio took until nothing more becomes of it: most reasons why a phone gets nothing show only
 * after Twilio said "queued".
 *
 * @returns the message as it was last known. An answer that fails ends it: the message was sent all the same.
 */
export async function follow(message: TwilioMessage, { ask, wait, onStatus }: FollowPorts): Promise<TwilioMessage> {
  let latest = message;
  onStatus(latest.status);
  while (!isFinalStatus(latest.status) && (await wait())) {
    const outcome = await ask();
    if (outcome.kind !== 'found') {
      break;
    }
    latest = outcome.message;
    onStatus(latest.status);
  }
  return latest;
}

/**
 * A `wait` for {@link follow}.
 *
 * @param every how long it takes each time, in milliseconds
 * @param times how often it waits before it has waited long enough
 * @param signal ends it at once
 */
export function patience(every: number, times: number, signal: AbortSignal): () => Promise<boolean> {
  let left = times;
  return () => {
    left -= 1;
    return left < 0 || signal.aborted ? Promise.resolve(false) : elapse(every, signal);
  };
}

function elapse(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isOver: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(isOver);
    };
    const cancel = () => end(false);
    const timer = setTimeout(() => end(true), milliseconds);
    signal.addEventListener('abort', cancel);
  });
}
