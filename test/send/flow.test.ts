import { describe, expect, test } from 'vitest';
import { type News, sendTestSms } from '../../server/src/send/flow.ts';
import { configWith, requiredConfig } from '../support/configs.ts';
import { DELIVERED, PHONE, refused, scripted } from './support.ts';

const ALL_ASKED = { text: requiredConfig, pick: [1], numbers: [PHONE] };

describe('what keeps a test SMS from being sent', () => {
  test.each([
    ['an untrusted workspace', { ...ALL_ASKED, isTrusted: false }, 'untrusted'],
    ['errors in the config', { ...ALL_ASKED, text: configWith('', { without: ['Generic'] }) }, 'errors'],
    ['an address that is none', { ...ALL_ASKED, baseUrl: { ok: false, message: 'Not this.' } as const }, 'bad-address'],
  ])('%s', async (_, script, kind) => {
    const { ports, asked, sent, marked } = scripted(script);
    const news = await sendTestSms(ports, {});
    expect(news?.kind).toBe(kind);
    expect({ asked, sent, marked }).toEqual({ asked: [], sent: [], marked: [] });
  });

  test('the server knows no such config', async () => {
    const { ports, asked } = scripted(ALL_ASKED);
    expect(await sendTestSms({ ...ports, snapshot: async () => undefined }, {})).toEqual({ kind: 'no-config' });
    expect(asked).toEqual([]);
  });

  test.each([
    [
      'no template',
      '{ "accountSID": "", "authToken": "", "fromMessagingServiceSID": "", "templates": [] }',
      'no-templates',
    ],
    [
      'a value of the wrong type',
      requiredConfig.replace('"authToken": "0123456789abcdef0123456789abcdef"', '"authToken": 1'),
      'unreadable',
    ],
  ])('%s, with the rules turned off', async (_, text, kind) => {
    const { ports, asked, sent } = scripted({ ...ALL_ASKED, text });
    const plan = async () => {
      const snapshot = await ports.snapshot();
      return snapshot && { ...snapshot, plan: { ...snapshot.plan, errors: [] } };
    };
    expect((await sendTestSms({ ...ports, snapshot: plan }, {}))?.kind).toBe(kind);
    expect({ asked, sent }).toEqual({ asked: [], sent: [] });
  });
});

describe('a send', () => {
  test('asks for the template and the number, confirms, and sends what the text says', async () => {
    const { ports, asked, shown, sent } = scripted(ALL_ASKED);
    const news = await sendTestSms(ports, {});
    expect(asked).toEqual(['template', 'number "" or back', 'confirm SignIn to +14155552671']);
    expect(shown[0]?.map(({ text }) => text)).toEqual(Array(4).fill('000000 is your code.'));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      baseUrl: 'https://api.twilio.com',
      config: { accountSID: 'AC0123456789abcdef0123456789abcdef', authToken: '0123456789abcdef0123456789abcdef' },
      composition: { number: PHONE, template: { usageType: 'SignIn', text: '000000 is your code.' } },
    });
    expect(news).toMatchObject({ kind: 'outcome', outcome: DELIVERED });
  });

  test('takes away an earlier mark when it went through', async () => {
    const { ports, marked } = scripted(ALL_ASKED);
    await sendTestSms(ports, {});
    expect(marked).toEqual([{ refusal: null, version: 1 }]);
  });

  test('marks the value that Twilio refused', async () => {
    const { ports, marked } = scripted({ ...ALL_ASKED, outcome: refused(20003) });
    await sendTestSms(ports, {});
    expect(marked).toMatchObject([{ refusal: { path: ['authToken'], code: 20003 }, version: 1 }]);
  });

  test('marks the text of the template that was sent', async () => {
    const { ports, marked } = scripted({ ...ALL_ASKED, outcome: refused(21617) });
    await sendTestSms(ports, {});
    expect(marked).toMatchObject([{ refusal: { path: ['templates', 1, 'content'] } }]);
  });

  test('is told of as it ended where the server that marks has ended meanwhile', async () => {
    const { ports, errors } = scripted({ ...ALL_ASKED, markFails: true });
    expect(await sendTestSms(ports, {})).toMatchObject({ kind: 'outcome', outcome: DELIVERED });
    expect(errors).toEqual(['Error: The server has ended.']);
  });

  test.each([
    ['the phone number is to blame', refused(21211)],
    ['Twilio was not reached', { kind: 'timed-out', afterMs: 1, delivery: 'unknown' } as const],
  ])('leaves the marks alone where %s', async (_, outcome) => {
    const { ports, marked } = scripted({ ...ALL_ASKED, outcome });
    const news: News | undefined = await sendTestSms(ports, {});
    expect(news).toMatchObject({ kind: 'outcome', outcome });
    expect(marked).toEqual([]);
  });
});

describe('references', () => {
  const TOKEN = 'fedcba9876543210fedcba9876543210';
  const text = requiredConfig
    .replace('"0123456789abcdef0123456789abcdef"', '"${env:TOKEN}"')
    .replace('{{code}} is', '${env:TOKEN} {{code}} is');

  test('are resolved for the send, in credentials alone', async () => {
    const { ports, sent } = scripted({ ...ALL_ASKED, pick: [0], text, values: { TOKEN: `${TOKEN}\n` } });
    const news = await sendTestSms(ports, {});
    expect(news).toMatchObject({ kind: 'outcome', config: { authToken: TOKEN } });
    expect(sent).toMatchObject([
      { config: { authToken: TOKEN }, composition: { template: { text: '${env:TOKEN} 000000 is your code.' } } },
    ]);
  });

  test.each([
    ['lead nowhere', {}, '"authToken" has no value. There is no TOKEN.', { source: 'env', name: 'TOKEN' }],
    [
      'lead to what is no token',
      { TOKEN: 'key-of-another-service' },
      '"TOKEN" of the test is no Auth Token.',
      undefined,
    ],
  ])('that %s keep it from being sent, before anything is asked', async (_, values, message, missing) => {
    const { ports, asked, sent } = scripted({ ...ALL_ASKED, text, values });
    expect(await sendTestSms(ports, {})).toEqual({
      kind: 'unresolved',
      message: expect.stringContaining(message),
      missing,
    });
    expect({ asked, sent }).toEqual({ asked: [], sent: [] });
  });

  test('that are malformed are sent to nobody', async () => {
    const { ports, sent } = scripted({ ...ALL_ASKED, text: text.replace('${env:TOKEN}', '$env:TOKEN') });
    expect(await sendTestSms(ports, {})).toMatchObject({ kind: 'unresolved' });
    expect(sent).toEqual([]);
  });

  test('are not even looked up in an untrusted workspace', async () => {
    const { ports, looked } = scripted({ ...ALL_ASKED, text, isTrusted: false, values: { TOKEN } });
    await sendTestSms(ports, {});
    expect(looked).toEqual([]);
  });
});
