import { describe, expect, test } from 'vitest';
import { follow } from '../../server/src/send/follow.ts';
import type { StatusOutcome, TwilioMessage } from '../../server/src/twilio/outcome.ts';
import { manualClock } from './manual-clock.ts';

const message = (status: string): TwilioMessage => ({
  sid: `SM${'0'.repeat(32)}`,
  status,
  segments: 1,
  errorCode: null,
  errorMessage: null,
});
const found = (status: string): StatusOutcome => ({ kind: 'found', message: message(status) });

function tooMany(retryAfterMs?: number): StatusOutcome {
  const refused = { kind: 'refused', httpStatus: 429, code: 20429, message: 'Too fast' } as const;
  return { ...refused, delivery: 'already-sent', ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

interface Script {
  /** Twilio's answers, in their order; the last one for ever. */
  readonly answers: readonly StatusOutcome[];
  readonly first?: string;
  readonly followForMs?: number;
  readonly cancelAt?: number;
}

async function following({ answers, first = 'queued', followForMs = 60_000, cancelAt = Infinity }: Script) {
  const statuses: string[] = [];
  const rests: number[] = [];
  const controller = new AbortController();
  const clock = manualClock((elapsed) => elapsed >= cancelAt && controller.abort());
  const patiences: number[] = [];
  let asked = 0;
  const { message: last, ended } = await follow(message(first), {
    async ask(patience) {
      asked += 1;
      patiences.push(patience);
      const answer = answers[Math.min(asked, answers.length) - 1];
      return answer ?? { kind: 'cancelled', delivery: 'already-sent' };
    },
    clock,
    signal: controller.signal,
    followForMs,
    onMessage: ({ status }) => statuses.push(status),
    onRest: (seconds) => rests.push(seconds),
  });
  return { status: last.status, ended, statuses, rests, asked, patiences, waits: clock.waits };
}

describe('following a message', () => {
  test('ends when nothing more becomes of it', async () => {
    const result = await following({ answers: [found('sent'), found('delivered')] });
    expect(result).toMatchObject({
      status: 'delivered',
      ended: 'final',
      statuses: ['queued', 'sent', 'delivered'],
      asked: 2,
    });
  });

  test.each(['delivered', 'undelivered', 'failed'])('does not ask of one that is %s from the start', async (first) => {
    expect(await following({ answers: [], first })).toMatchObject({ status: first, ended: 'final', asked: 0 });
  });

  test('asks less and less often, up to the deadline', async () => {
    const { waits, ended, status } = await following({ answers: [found('sent')], followForMs: 40_000 });
    expect(waits).toEqual([1000, 1500, 2250, 3375, 5062.5, 7593.75, 10_000, 9218.75]);
    expect({ ended, status }).toEqual({ ended: 'late', status: 'sent' });
  });

  test('waits for no answer beyond the deadline, but a little for the last one', async () => {
    const { patiences } = await following({ answers: [found('sent')], followForMs: 8000 });
    expect(patiences).toEqual([7000, 5500, 3250, 2000]);
  });

  test('does not ask at all where it may not take any time', async () => {
    expect(await following({ answers: [], followForMs: 0 })).toMatchObject({ asked: 0, ended: 'late', waits: [] });
  });

  test('ends when the user leaves', async () => {
    const result = await following({ answers: [found('sending')], cancelAt: 2000 });
    expect(result).toMatchObject({ status: 'sending', ended: 'cancelled', asked: 1 });
  });

  test('ends when the user leaves in the middle of a question', async () => {
    expect(await following({ answers: [{ kind: 'cancelled', delivery: 'already-sent' }] })).toMatchObject({
      ended: 'cancelled',
    });
  });

  const silence: StatusOutcome = { kind: 'timed-out', afterMs: 1, delivery: 'already-sent' };

  test('goes on where an answer fails or two', async () => {
    const result = await following({ answers: [silence, silence, found('sent'), silence, found('delivered')] });
    expect(result).toMatchObject({ status: 'delivered', ended: 'final', asked: 5 });
  });

  test('ends with the last known status when three in a row fail', async () => {
    const result = await following({ answers: [found('sending'), silence] });
    expect(result).toMatchObject({ status: 'sending', ended: 'unanswered', asked: 4 });
  });

  test('does not say that it is merely late where the last answer failed', async () => {
    expect(await following({ answers: [silence], followForMs: 2000 })).toMatchObject({ ended: 'unanswered' });
  });

  test.each<StatusOutcome>([
    { kind: 'refused', httpStatus: 404, code: 20404, message: 'No', delivery: 'already-sent' },
    { kind: 'redirected', httpStatus: 307, location: null, delivery: 'already-sent' },
  ])('ends at once where asking again is of no use: $kind', async (answer) => {
    expect(await following({ answers: [answer] })).toMatchObject({ ended: 'unanswered', asked: 1 });
  });

  test('waits as long as Twilio asks for, counts it down, and asks again', async () => {
    const result = await following({ answers: [tooMany(3000), found('delivered')] });
    expect(result).toMatchObject({ status: 'delivered', ended: 'final', rests: [3, 2, 1] });
    expect(result.waits).toEqual([1000, 1000, 1000, 1000, 1500]);
  });

  test('can be left while it waits', async () => {
    expect(await following({ answers: [tooMany(30_000)], cancelAt: 5000 })).toMatchObject({
      ended: 'cancelled',
      asked: 1,
    });
  });

  test('does not wait beyond the deadline', async () => {
    const result = await following({ answers: [tooMany(30_000)], followForMs: 20_000 });
    expect(result).toMatchObject({ ended: 'late', rests: [], asked: 1 });
  });

  test('does not wait for longer than anyone would', async () => {
    expect(await following({ answers: [tooMany(3_600_000)] })).toMatchObject({ ended: 'unanswered', rests: [] });
  });
});
