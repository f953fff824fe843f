import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../server/src/send/flow.ts';
import { type BatchEvents, sendAllTemplates } from '../../server/src/send/send-all.ts';
import { isAllWell, summarySentence, summaryTable } from '../../server/src/send/summary.ts';
import type { TwilioMessage } from '../../server/src/twilio/outcome.ts';
import { requiredConfig } from '../support/configs.ts';
import { manualClock } from './manual-clock.ts';
import { PHONE, refused, scripted } from './support.ts';

const TYPES = ['Register', 'SignIn', 'ForgotPassword', 'Generic'];
const message = (status: string, errorCode: number | null = null): TwilioMessage => ({
  sid: `SM${'0'.repeat(32)}`,
  status,
  segments: 1,
  errorCode,
  errorMessage: null,
});
const found = (status: string, errorCode?: number): Outcome => ({ kind: 'found', message: message(status, errorCode) });

interface Script {
  /** What becomes of each template; those that are not named are delivered. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly agrees?: boolean;
  /** The template during which the user cancels. */
  readonly cancelDuring?: string;
  /** The template whose sending breaks off. */
  readonly breaksAt?: string;
}

async function run({ outcomes = {}, agrees = true, cancelDuring, breaksAt }: Script) {
  const { ports, marked, errors } = scripted({ text: requiredConfig });
  const clock = manualClock();
  const controller = new AbortController();
  const sent: string[] = [];
  const confirmed: [string, number][] = [];
  const progress: string[] = [];
  const told: number[] = [];
  const send = async (type: string, { onMessage, onProgress, signal, others }: BatchEvents) => {
    sent.push(type);
    told.push(others.size);
    onProgress('Sending');
    if (type === breaksAt) {
      throw new Error('The disk is full.');
    }
    if (type === cancelDuring) {
      controller.abort();
    }
    const outcome = outcomes[type] ?? found('delivered');
    if (outcome.kind === 'found') {
      onMessage({ ...message('queued'), sid: `SM of ${type}` });
      expect(signal).toBe(controller.signal);
    }
    return outcome;
  };
  const result = await sendAllTemplates(
    {
      ...ports,
      askNumber: async () => PHONE,
      async confirm({ templates, number }) {
        confirmed.push([number.e164, templates.length]);
        return agrees ? 'send' : undefined;
      },
      run: (work) => work({ signal: controller.signal, onProgress: (what) => progress.push(what) }),
      send: (_url, _config, { template }, events) => send(template.usageType, events),
      clock,
    },
    {},
  );
  if (result !== undefined && result.kind !== 'summary') {
    throw new Error(`There was a hindrance: ${result.kind}`);
  }
  return { result, sent, confirmed, progress, marked, told, errors, waits: clock.waits };
}

describe('sending all templates', () => {
  test('asks once, and sends each in turn, one a second', async () => {
    const { sent, confirmed, waits, progress, result } = await run({});
    expect(sent).toEqual(TYPES);
    expect(confirmed).toEqual([[PHONE.e164, 4]]);
    expect(waits).toEqual([1000, 1000, 1000]);
    expect(progress[2]).toBe('3 of 4, ForgotPassword: Sending');
    expect(result && isAllWell(result)).toBe(true);
  });

  test('tells each which messages are those of the others', async () => {
    expect((await run({ outcomes: { SignIn: refused(21617) } })).told).toEqual([0, 1, 1, 2]);
  });

  test('sends nothing from a workspace that is not trusted', async () => {
    const { ports } = scripted({ text: requiredConfig, isTrusted: false });
    const refuse = () => {
      throw new Error('This must not be called.');
    };
    const all = { ...ports, askNumber: refuse, confirm: refuse, run: refuse, send: refuse, clock: manualClock() };
    expect(await sendAllTemplates(all, { to: PHONE.e164 })).toEqual({ kind: 'untrusted' });
  });

  test('sends nothing where the user does not agree', async () => {
    const { result, sent } = await run({ agrees: false });
    expect({ result, sent }).toEqual({ result: undefined, sent: [] });
  });

  test.each([
    ['the credentials are refused', refused(20003)],
    ['the Messaging Service is refused', refused(21704)],
    ['the number is refused', refused(21211)],
    ['Twilio is not reached', { kind: 'unreachable', cause: 'No.', delivery: 'not-sent' } as const],
    ['nobody knows what became of one', { kind: 'timed-out', afterMs: 1, delivery: 'unknown' } as const],
  ])('ends where %s', async (_, outcome) => {
    const { sent, result } = await run({ outcomes: { SignIn: outcome } });
    expect(sent).toEqual(['Register', 'SignIn']);
    expect(result?.results.map((one) => one.outcome?.kind)).toEqual(['found', outcome.kind, undefined, undefined]);
  });

  test('tells what became of the others where one breaks off', async () => {
    const { result, sent, errors } = await run({ breaksAt: 'SignIn' });
    expect(sent).toEqual(['Register', 'SignIn']);
    expect(result && summarySentence(result)).toBe('1 of 4 messages went out, 3 were not tried.');
    expect(errors).toEqual(['Error: The disk is full.']);
  });

  test('goes on where only the text is to blame, or a message fails on its way', async () => {
    const { sent, marked } = await run({ outcomes: { Register: refused(21617), SignIn: found('undelivered', 30003) } });
    expect(sent).toEqual(TYPES);
    expect(marked).toMatchObject([{ refusal: { path: ['templates', 0, 'content'], code: 21617 } }]);
  });

  test('ends between two messages when the user cancels', async () => {
    const { sent, result } = await run({ cancelDuring: 'SignIn' });
    expect(sent).toEqual(['Register', 'SignIn']);
    expect(result && summarySentence(result)).toBe('2 of 4 messages went out, 2 were not tried.');
  });
});

describe('the summary', () => {
  test('has a row for each template, and the reason of each failure', async () => {
    const { result } = await run({ outcomes: { SignIn: found('undelivered', 30003), ForgotPassword: refused(20003) } });
    expect(result && summaryTable(result, 'live').split('\n')).toEqual([
      'Test SMS to +1 415 555 2671 through Twilio',
      '',
      'Template        Status       Segments  Error  Message',
      'Register        delivered    1                SM00000000000000000000000000000000',
      'SignIn          undelivered  1         30003  SM00000000000000000000000000000000',
      'ForgotPassword  refused                20003',
      'Generic         not tried',
      '',
      expect.stringMatching(/^SignIn: The phone could not be reached \(error 30003\)\./),
      '',
      expect.stringMatching(
        /^ForgotPassword: Twilio does not accept the credentials \(error 20003\)\..*No message was sent\.$/,
      ),
      '',
    ]);
    expect(result && summarySentence(result)).toBe('1 of 4 messages went out, 2 failed, 1 was not tried.');
  });
});
