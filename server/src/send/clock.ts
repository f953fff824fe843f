/** Time, handed in so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits some milliseconds. False, and at once, where the signal aborts or has aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<boolean>;
}

export const systemClock: Clock = { now: Date.now, wait };

function wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) {
    return Promise.resolve(false);
  }
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

/**
 * Waits, and counts down the seconds.
 *
 * @param onSecond told how many seconds are left, at the start and at each second
 * @returns false where the signal aborts
 */
export async function countDown(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal,
  onSecond: (left: number) => void,
): Promise<boolean> {
  const end = clock.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - clock.now()) {
    onSecond(Math.ceil(left / 1000));
    // To the next whole second, so that none is skipped.
    if (!(await clock.wait(left % 1000 || 1000, signal))) {
      return false;
    }
  }
  return !signal.aborted;
}
