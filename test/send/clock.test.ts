import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../server/src/send/clock.ts';

describe("the system's clock", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('waits', async () => {
    const answer = systemClock.wait(1000, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends at once when it is cancelled, and leaves no timer', async () => {
    const controller = new AbortController();
    const answer = systemClock.wait(1000, controller.signal);
    controller.abort();
    expect(await answer).toBe(false);
    expect(await systemClock.wait(1000, controller.signal)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
