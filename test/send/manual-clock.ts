/** A clock that stands still but for the waits: each is over at once, and has taken its time. */
import type { Clock } from '../../server/src/send/clock.ts';

export interface ManualClock extends Clock {
  /** How long each wait took, in milliseconds. */
  readonly waits: number[];
}

/** @param onWait called before each wait is over, with the time since the start */
export function manualClock(onWait: (elapsed: number) => void = () => undefined): ManualClock {
  const start = Date.parse('2026-01-02T03:04:05Z');
  let elapsed = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => start + elapsed,
    async wait(milliseconds, signal) {
      if (signal.aborted) {
        return false;
      }
      elapsed += milliseconds;
      waits.push(milliseconds);
      onWait(elapsed);
      return !signal.aborted;
    },
  };
}
