/** Sending against the simulator, with a network that fails where a test says so. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { deliver } from '../../server/src/send/deliver.ts';
import { readTwilioConfig } from '../../server/src/twilio/config.ts';
import { describeOutcome } from '../../server/src/twilio/describe-outcome.ts';
import type { FetchFunction } from '../../server/src/twilio/fetch-types.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { validConfig } from '../support/configs.ts';
import { manualClock } from './manual-clock.ts';
import { PHONE, snapshotOf } from './support.ts';

const reading = readTwilioConfig(validConfig);
const [template] = snapshotOf(validConfig).plan.templates;

type Next = () => Promise<Response>;
/** What happens to each request. `next` is the simulator's answer. */
type Network = (request: Request, next: Next, controller: AbortController) => Promise<Response>;

const BROKEN = Object.assign(new Error('fetch failed'), { code: 'ECONNRESET' });
/** In milliseconds: longer than what two clocks may differ by. */
const A_WHILE = 5000;
const isPost = ({ method }: Request) => method === 'POST';

async function delivering(
  network: Network,
  before: readonly string[] = [],
  isRightBefore = false,
  times: { readonly timeoutMs?: number; readonly followForMs?: number } = {},
) {
  if (!reading.ok || template === undefined) {
    throw new Error('The config of the test is not valid.');
  }
  const progress: string[] = [];
  const requests: string[] = [];
  const controller = new AbortController();
  const clock = manualClock();
  const simulator = createSimulator({ now: clock.now });
  const answer = async (request: Request) => {
    const response = await simulator.handle(request);
    return new Response(response.body, {
      status: response.status,
      headers: { ...Object.fromEntries(response.headers), date: new Date(clock.now()).toUTCString() },
    });
  };
  const fetch: FetchFunction = async (url, init) => {
    const request = new Request(url, init);
    requests.push(`${request.method} ${new URL(url).search}`);
    return network(request, () => answer(request), controller);
  };
  const options = {
    baseUrl: 'http://127.0.0.1',
    timeoutMs: 1000,
    followForMs: 60_000,
    signal: controller.signal,
    fetch,
    clock,
    ...times,
  };
  const others = new Set<string>();
  for (const text of before) {
    await deliver(
      { ...options, ...(isRightBefore && { followForMs: 0 }), fetch: (url, init) => answer(new Request(url, init)) },
      reading.config,
      {
        template: { ...template, text },
        number: PHONE,
      },
      { onProgress: () => undefined, onMessage: ({ sid }) => others.add(sid) },
    );
    if (!isRightBefore) {
      await clock.wait(A_WHILE, controller.signal);
    }
  }
  const outcome = await deliver(
    { ...options, ...(isRightBefore && { others }) },
    reading.config,
    { template, number: PHONE },
    { onProgress: (what) => progress.push(what) },
  );
  const created = simulator.messages().length - before.length;
  return { outcome, text: describeOutcome(outcome).text, progress, created, waits: clock.waits, requests };
}

describe('a delivery', () => {
  test('is followed to its end', async () => {
    const { outcome, progress, created } = await delivering((_, next) => next());
    expect(outcome).toMatchObject({ kind: 'found', ended: 'final', message: { status: 'delivered' } });
    expect(progress).toEqual(['Sending', 'queued', 'sent', 'delivered']);
    expect(created).toBe(1);
  });

  test('that is left is on its way all the same', async () => {
    const { outcome, text } = await delivering(async (request, next, controller) => {
      if (!isPost(request)) {
        controller.abort();
      }
      return next();
    });
    expect(outcome).toMatchObject({ ended: 'cancelled' });
    expect(text).toContain('It is followed no further; the message itself is on its way.');
  });
});

test('the time to follow a message is over when it is over, however long an answer may take', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const never = (request: Request) =>
    new Promise<Response>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));
  let outcome: unknown;
  void delivering((request, next) => (isPost(request) ? next() : never(request)), [], false, {
    timeoutMs: 600_000,
    followForMs: 1000,
  }).then((done) => {
    outcome = done.outcome;
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(outcome).toMatchObject({ kind: 'created', ended: 'unanswered' });
});

describe('a lost reply', () => {
  test('to a message that was created: the list has it, and it is followed', async () => {
    const { outcome, text, created, progress, requests } = await delivering(async (request, next) => {
      const response = await next();
      if (isPost(request)) {
        throw BROKEN;
      }
      return response;
    });
    expect(outcome).toMatchObject({ kind: 'found', recovered: true, message: { status: 'delivered' } });
    expect(text).toMatch(/^The reply was lost, but the message was delivered: SM/);
    expect(progress).toContain('Asking Twilio whether it has the message');
    expect({ created, asked: requests.filter((line) => line.includes('To=')) }).toEqual({
      created: 1,
      asked: ['GET ?To=%2B14155552671&PageSize=20'],
    });
  });

  test('to a message that was not created: the list does not have it', async () => {
    const { outcome, text, created, waits } = await delivering(async (request, next) => {
      if (isPost(request)) {
        throw BROKEN;
      }
      return next();
    });
    // Twilio gets time to enter it into the list.
    expect(waits).toEqual([2000]);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent', listed: 'absent' });
    expect(text).toContain("Twilio's list of messages was asked and does not have it: no message was sent.");
    expect(created).toBe(0);
  });

  test('an earlier message with the same text is not taken for it', async () => {
    const { outcome } = await delivering(
      async (request, next) => {
        if (isPost(request)) {
          throw BROKEN;
        }
        return next();
      },
      [template?.text ?? ''],
    );
    expect(outcome).toMatchObject({ delivery: 'not-sent', listed: 'absent' });
  });

  test.each([template?.text ?? '', 'Another text'])('nor is one of the same second that is known: %j', async (text) => {
    const lose: Network = async (request, next) => {
      if (isPost(request)) {
        throw BROKEN;
      }
      return next();
    };
    const { outcome } = await delivering(lose, [text], true);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent', listed: 'absent' });
  });

  test('and a list that does not come: it stays unknown', async () => {
    const { outcome, text, requests } = await delivering(async () => {
      throw BROKEN;
    });
    expect(outcome).toMatchObject({ delivery: 'unknown', listed: 'unanswered' });
    expect(text).toContain('It is not known whether the message was sent, and Twilio could not be asked');
    expect(requests).toHaveLength(2);
  });

  test('and a list with another text of that moment: it stays unknown', async () => {
    const { outcome, text } = await delivering(async (request, next) => {
      if (isPost(request)) {
        await next();
        throw BROKEN;
      }
      const list = (await (await next()).text()).replaceAll('is your code', 'is another');
      return new Response(list);
    });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'unknown', listed: 'doubtful' });
    expect(text).toMatch(/has another text to this number.*look at the message log .* before you send it again\.$/);
  });

  test('to one that the user cancelled: the list is asked all the same', async () => {
    const { outcome, created } = await delivering(async (request, next, controller) => {
      const response = await next();
      if (isPost(request)) {
        controller.abort();
        throw new DOMException('aborted', 'AbortError');
      }
      return response;
    });
    expect(outcome).toMatchObject({ kind: 'found', recovered: true, ended: 'cancelled' });
    expect(created).toBe(1);
  });
});

test('a failure inside of Twilio is no refusal: the list is asked', async () => {
  const { outcome, text } = await delivering(async (request, next) => {
    const response = await next();
    return isPost(request) ? Response.json({ code: 20500, message: 'Sorry', status: 500 }, { status: 500 }) : response;
  });
  expect(outcome).toMatchObject({ kind: 'found', recovered: true });
  expect(text).toMatch(/^The reply was lost, but the message was delivered/);
});

describe('too many requests', () => {
  const refuse = (code: number, retryAfter: string) =>
    Response.json({ code, message: 'Too fast', status: 429 }, { status: 429, headers: { 'retry-after': retryAfter } });

  test('the message is sent once more, after a count-down', async () => {
    let posts = 0;
    const { outcome, progress, created } = await delivering(async (request, next) => {
      posts += isPost(request) ? 1 : 0;
      return isPost(request) && posts === 1 ? refuse(20429, '2') : next();
    });
    expect(progress.slice(0, 4)).toEqual([
      'Sending',
      'Twilio asks to wait: 2 s',
      'Twilio asks to wait: 1 s',
      'Sending',
    ]);
    expect(outcome).toMatchObject({ message: { status: 'delivered' } });
    expect({ posts, created }).toEqual({ posts: 2, created: 1 });
  });

  test('a date is read by the clock of the server', async () => {
    const date = 'Wed, 01 Jan 2020 00:00:00 GMT';
    const headers = { date, 'retry-after': 'Wed, 01 Jan 2020 00:00:02 GMT' };
    const reply = () => Response.json({ code: 20429, message: 'Too fast', status: 429 }, { status: 429, headers });
    const { outcome } = await delivering(async () => reply());
    expect(outcome).toMatchObject({ kind: 'refused', retryAfterMs: 2000 });
  });

  test('and only once', async () => {
    const { outcome, requests, text } = await delivering(async () => refuse(20429, '2'));
    expect(outcome).toMatchObject({ kind: 'refused', delivery: 'not-sent', retryAfterMs: 2000 });
    expect(requests).toEqual(['POST ', 'POST ']);
    expect(text).toContain('It asks to wait 2 seconds. No message was sent.');
  });

  test.each([
    [503, null],
    [500, 20429],
    [400, null],
  ])('no other refusal is sent anew: HTTP %i, code %j', async (status, code) => {
    const { requests } = await delivering(async (request, next) =>
      isPost(request)
        ? Response.json({ code, message: 'No', status }, { status, headers: { 'retry-after': '1' } })
        : next(),
    );
    expect(requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  test('a limit for the day is no matter of seconds', async () => {
    expect((await delivering(async () => refuse(63038, '2'))).requests).toEqual(['POST ']);
  });

  test('the count-down can be cancelled: nothing was sent', async () => {
    const { outcome, requests } = await delivering(async (_, _next, controller) => {
      controller.abort();
      return refuse(20429, '2');
    });
    expect(outcome).toMatchObject({ delivery: 'not-sent' });
    expect(requests).toHaveLength(1);
  });
});
