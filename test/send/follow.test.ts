import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { follow, patience } from '../../server/src/send/follow.ts';
import type { StatusOutcome, TwilioMessage } from '../../server/src/twilio/outcome.ts';

const message = (status: string): TwilioMessage => ({
  sid: `SM${'0'.repeat(32)}`,
  status,
  segments: 1,
  errorCode: null,
  errorMessage: null,
});

/** @param answers Twilio's, in their order; after them it is asked in vain */
function following(answers: readonly StatusOutcome[], waits = answers.length) {
  const statuses: string[] = [];
  const left = [...answers];
  let patienceLeft = waits;
  const result = follow(message('queued'), {
    ask: async () => left.shift() ?? { kind: 'cancelled', delivery: 'already-sent' },
    wait: async () => patienceLeft-- > 0,
    onStatus: (status) => statuses.push(status),
  });
  return result.then(({ status }) => ({ status, statuses, unasked: left.length }));
}

const found = (status: string): StatusOutcome => ({ kind: 'found', message: message(status) });

describe('following a message', () => {
  test('ends when nothing more becomes of it', async () => {
    const { status, statuses, unasked } = await following([found('sent'), found('delivered'), found('delivered')]);
    expect({ status, statuses, unasked }).toEqual({
      status: 'delivered',
      statuses: ['queued', 'sent', 'delivered'],
      unasked: 1,
    });
  });

  test('ends with the last known status when it has waited long enough', async () => {
    expect((await following([found('sending'), found('sent')], 2)).status).toBe('sent');
  });

  test('ends with the last known status when an answer fails', async () => {
    const failure: StatusOutcome = { kind: 'timed-out', afterMs: 1, delivery: 'already-sent' };
    expect(await following([found('sending'), failure, found('sent')])).toMatchObject({
      status: 'sending',
      unasked: 1,
    });
  });
});

describe('patience', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('waits as often as it was told', async () => {
    const wait = patience(1000, 2, new AbortController().signal);
    for (const expected of [true, true, false]) {
      const answer = wait();
      await vi.advanceTimersByTimeAsync(1000);
      expect(await answer).toBe(expected);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends at once when it is cancelled', async () => {
    const controller = new AbortController();
    const wait = patience(1000, 5, controller.signal);
    const answer = wait();
    controller.abort();
    expect(await answer).toBe(false);
    expect(await wait()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
