/** In another language every word is of it, but for what Twilio says and how it names things. */
import { describe, expect, test } from 'vitest';
import { parseBaseUrl } from '../../server/src/twilio/base-url.ts';
import { readTwilioConfig } from '../../server/src/twilio/config.ts';
import { describeOutcome, describeQuestionFailure } from '../../server/src/twilio/describe-outcome.ts';
import { TWILIO_ERRORS } from '../../server/src/twilio/error-dictionary.ts';
import { errorText, errorTextWithCode } from '../../server/src/twilio/errors.ts';
import { explainNetworkFailure } from '../../server/src/twilio/network-failure.ts';
import type { Failure, SendOutcome, StatusOutcome } from '../../server/src/twilio/outcome.ts';
import { parsePhoneNumber } from '../../server/src/twilio/phone-number.ts';
import { refusedValue } from '../../server/src/twilio/refusal.ts';
import { SIMULATED_ACCOUNT, type SimulatedAccount } from '../../server/src/twilio/simulator/account.ts';
import { greeting, reactionLine, received, statusLine } from '../../server/src/twilio/simulator/log.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { verifyCredentials } from '../../server/src/twilio/verify.ts';
import { unmarked, usePseudoLocale } from '../support/pseudo-locale.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

usePseudoLocale();

const SID = `SM${'0'.repeat(32)}`;
const message = { sid: SID, status: 'DATA', segments: 2, errorCode: null, errorMessage: null };

test.each([...TWILIO_ERRORS.keys(), 99999, null])('error %s', (code) => {
  expect(unmarked(errorTextWithCode(code))).toEqual([]);
  expect(unmarked(errorText(code))).toEqual([]);
  expect(
    unmarked(
      refusedValue({ kind: 'refused', httpStatus: 400, code, message: 'x', delivery: 'unknown' }, 0)?.message ?? '',
    ),
  ).toEqual([]);
});

describe('outcomes', () => {
  const failures: readonly Exclude<Failure, { kind: 'invalid-sid' | 'redirected' }>[] = [
    { kind: 'refused', httpStatus: 429, code: 20429, message: 'DATA', retryAfterMs: 1000, delivery: 'not-sent' },
    { kind: 'refused', httpStatus: 500, code: null, message: 'DATA', retryAfterMs: 2000, delivery: 'unknown' },
    { kind: 'timed-out', afterMs: 1000, delivery: 'unknown' },
    { kind: 'timed-out', afterMs: 250, delivery: 'unknown' },
    { kind: 'cancelled', delivery: 'unknown' },
    { kind: 'unreachable', cause: 'DATA', delivery: 'unknown' },
    { kind: 'not-json', httpStatus: 200, excerpt: 'DATA', delivery: 'unknown' },
    { kind: 'not-json', httpStatus: 200, excerpt: '', delivery: 'unknown' },
    { kind: 'unexpected-reply', httpStatus: 200, problem: 'too-large', delivery: 'unknown' },
    { kind: 'unexpected-reply', httpStatus: 200, problem: 'broken-json', delivery: 'unknown' },
    { kind: 'unexpected-reply', httpStatus: 200, problem: 'incomplete', delivery: 'unknown' },
    { kind: 'unexpected-reply', httpStatus: 400, problem: 'no-error', delivery: 'unknown' },
  ];
  const outcomes: readonly (SendOutcome | StatusOutcome)[] = [
    { kind: 'created', message },
    { kind: 'created', message: { ...message, segments: 1 }, ended: 'late' },
    { kind: 'found', message, ended: 'cancelled' },
    { kind: 'found', message, ended: 'unanswered', recovered: true },
    { kind: 'found', message: { ...message, status: 'delivered' } },
    { kind: 'found', message: { ...message, status: 'delivered' }, recovered: true },
    { kind: 'found', message: { ...message, status: 'failed' } },
    { kind: 'found', message: { ...message, status: 'failed', errorCode: 30003, errorMessage: 'DATA' } },
    { kind: 'invalid-sid', field: 'accountSID' },
    { kind: 'invalid-sid', field: 'messageSID' },
    { kind: 'redirected', httpStatus: 302, location: null, delivery: 'not-sent' },
    { kind: 'redirected', httpStatus: 302, location: 'DATA', delivery: 'already-sent' },
    ...failures,
    ...(['absent', 'doubtful', 'unanswered'] as const).flatMap((listed) =>
      failures.map((failure) => ({ ...failure, listed })),
    ),
  ];

  test.each(outcomes)('%j', (outcome) => {
    expect(unmarked(describeOutcome(outcome).text, SID, 'DATA', '⟧failed')).toEqual([]);
  });

  test.each(failures)('of a question: %j', (failure) => {
    expect(unmarked(describeQuestionFailure(failure).text, 'DATA')).toEqual([]);
  });
});

describe('failures of the network', () => {
  const codes = ['ENOTFOUND', 'ECONNREFUSED', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'EPROTO'];
  const more = ['HPE_INVALID_CONSTANT', 'ECONNRESET', 'ETIMEDOUT', 'ERR_INVALID_PROXY', 'ENEW'];
  const errors = [...codes, ...more].flatMap((code) =>
    [{}, { proxy: 'DATA' }].map((extra) => Object.assign(new Error('DATA'), { code, ...extra })),
  );
  const words = ['proxy authentication required', 'Proxy response (403) !== 200', ''].map((text) => new Error(text));

  test.each([...errors, ...words])('%j', (error) => {
    const data = ['DATA', /https?:\S+/, /(?:%\w\w ?)+/];
    expect(unmarked(explainNetworkFailure(error, 'DATA').cause, ...data)).toEqual([]);
  });
});

describe('verification', () => {
  const senders = { PhoneNumbers: ['+15005550006'], ShortCodes: [], AlphaSenders: [] };
  const service = { sid: SERVICE, name: 'DATA', senders };
  const many = Array.from({ length: 130 }, (_, index) => `+1500555${1000 + index}`);

  test.each<[string, Partial<SimulatedAccount>, object]>([
    ['one sender', {}, {}],
    ['two', { services: [{ ...service, senders: { ...senders, AlphaSenders: ['Acme'] } }] }, {}],
    ['more than are counted', { services: [{ ...service, senders: { ...senders, PhoneNumbers: many } }] }, {}],
    ['no sender', { services: [{ ...service, senders: { ...senders, PhoneNumbers: [] } }] }, {}],
    ['no such service', { services: [] }, {}],
    ['trial', { type: 'Trial' }, {}],
    ['suspended', { status: 'suspended' }, {}],
    ['closed', { status: 'closed' }, {}],
    ['a bad token', {}, { authToken: 'wrong' }],
    ['no SID', {}, { accountSID: 'wrong' }],
  ])('%s', async (_, account, values) => {
    const played = { ...SIMULATED_ACCOUNT, name: 'DATA', services: [service], hasEveryService: false, ...account };
    const simulator = createSimulator({ now: Date.now, account: played });
    const fetch = async (url: string, init: RequestInit) => simulator.handle(new Request(url, init));
    const { right, wrong } = await verifyCredentials(
      { baseUrl: 'https://api.twilio.com', timeoutMs: 5000, fetch },
      { accountSID: ACCOUNT, authToken: TOKEN, fromMessagingServiceSID: SERVICE, ...values },
    );
    // What Twilio answers is in English, and the simulator answers in its stead.
    const texts = [...right, wrong?.text ?? '', wrong?.value?.message ?? ''];
    expect(unmarked(texts.join(' '), 'DATA', /Authenticate: [\w ]+/)).toEqual([]);
  });
});

test.each(['', 'abc', '+999 1', '+1', '+1 415 555 26711111', '4155552671', '+44 1', 'tel:+41'])('number %j', (text) => {
  const number = parsePhoneNumber(text);
  expect(number.ok ? 'a number' : unmarked(number.message)).toEqual([]);
});

test.each(['abc', 'https://a:b@c.de', 'https://a.de?b', 'http://a.de'])('address %s', (text) => {
  const address = parseBaseUrl(text);
  expect(address.ok ? 'an address' : unmarked(address.message, /https?:\S+/)).toEqual([]);
});

test.each([
  '{',
  '[]',
  '{}',
  '{ "accountSID": "", "authToken": "", "fromMessagingServiceSID": "", "disableRiskCheck": 1 }',
  '{ "accountSID": "", "authToken": "", "fromMessagingServiceSID": "" }',
  '{ "accountSID": "", "authToken": "", "fromMessagingServiceSID": "", "templates": [1] }',
])('config %s', (text) => {
  const reading = readTwilioConfig(text);
  expect(reading.ok ? 'a config' : unmarked(reading.error.message, /accountSID|disableRiskCheck|templates/)).toEqual(
    [],
  );
});

describe("the simulator's log", () => {
  const time = new Date();
  const data = [SID, /\bDATA\b/, 'GSM-7', 'RiskCheck=enable', /http:\S+/, '| a'];

  test.each<[string, () => string | undefined | Promise<string | undefined>]>([
    ['greeting', () => greeting('http://127.0.0.1:1')],
    ['message', () => received({ sid: SID, to: '+1', body: 'a', status: 'DATA' }, 'enable', time)],
    ['status', () => statusLine(SID, 'DATA', time)],
    ['failure', () => statusLine(SID, 'DATA', time, 30003)],
    ['lost connection', () => reactionLine({ kind: 'drop', delay: 0 }, time)],
    ['no answer', () => reactionLine({ kind: 'silence', delay: 0 }, time)],
    [
      'refusal',
      () =>
        reactionLine(
          { kind: 'reply', delay: 0, reply: Response.json({ code: 1, message: 'DATA' }, { status: 400 }) },
          time,
        ),
    ],
  ])('%s', async (_, line) => {
    expect(unmarked((await line()) ?? 'nothing', ...data)).toEqual([]);
  });
});
