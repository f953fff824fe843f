import { describe, expect, it } from 'vitest';
import { measureSms } from '../../server/src/sms/segments.ts';
import { createMessage, fetchMessage } from '../../server/src/twilio/client.ts';
import { MAX_MESSAGES } from '../../server/src/twilio/simulator/simulator.ts';
import { basic, GOOD, MESSAGES, START, setUp } from './simulator-support.ts';
import { ACCOUNT, CREDENTIALS, FIELDS, SERVICE, TOKEN } from './support.ts';

describe('a message', () => {
  it('is created with every field of the resource', async () => {
    const { status, body, headers } = await setUp().post(GOOD);
    expect(status).toBe(201);
    expect(headers.get('content-type')).toContain('application/json');
    const uri = `/2010-04-01/Accounts/${ACCOUNT}/Messages/${body.sid}`;
    expect(body).toEqual({
      account_sid: ACCOUNT,
      api_version: '2010-04-01',
      body: GOOD.Body,
      date_created: 'Mon, 24 Aug 2026 05:01:45 +0000',
      date_sent: null,
      date_updated: 'Mon, 24 Aug 2026 05:01:45 +0000',
      direction: 'outbound-api',
      error_code: null,
      error_message: null,
      from: null,
      messaging_service_sid: SERVICE,
      num_media: '0',
      num_segments: '1',
      price: null,
      price_unit: 'USD',
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'queued',
      subresource_uris: { media: `${uri}/Media.json` },
      to: '+14155552671',
      uri: `${uri}.json`,
    });
    expect(Object.keys(body)).toHaveLength(20);
  });

  it('moves on by the clock from queued to delivered', async () => {
    const { clock, ask, post } = setUp();
    const { sid } = (await post(GOOD)).body;
    const seen: string[] = [];
    for (const seconds of [0, 0.2, 0.3, 0.8, 0.9, 2.3, 2.4, 4, 86_400]) {
      clock.now = START + seconds * 1000;
      const { body } = await ask('GET', `${MESSAGES}/${sid}.json`);
      seen.push(body.status);
      expect(body.date_sent).toBe(seconds < 0.9 ? null : 'Mon, 24 Aug 2026 05:01:45 +0000');
      expect(body.from).toBe(seconds < 0.3 ? null : '+15005550006');
    }
    const course = ['queued', 'queued', 'sending', 'sending', 'sent', 'sent', 'delivered', 'delivered', 'delivered'];
    expect(seen).toEqual(course);
    clock.now = START - 5000;
    expect((await ask('GET', `${MESSAGES}/${sid}.json`)).body.status).toBe('queued');
  });

  it.each(['a'.repeat(161), '👍'.repeat(40), 'é', '[x]'.repeat(60)])('counts the segments of %s', async (text) => {
    const { body } = await setUp().post({ ...GOOD, Body: text });
    expect(body.num_segments).toBe(String(measureSms(text).segments));
    expect(body.body).toBe(text);
  });

  it('is told to the listeners, as long as they listen', async () => {
    const { simulator, post } = setUp();
    const heard: string[] = [];
    const stop = simulator.onMessage(({ to, body }, { riskCheck }) => heard.push(`${to} ${body} ${riskCheck}`));
    await post(GOOD);
    await post({ ...GOOD, To: '+15005550001' });
    stop();
    await post(GOOD);
    expect(heard).toEqual(['+14155552671 Your code is 000000. enable']);
    expect(simulator.messages()).toHaveLength(2);
  });

  it('has a SID of its own, and belongs to its account', async () => {
    const { ask, post } = setUp();
    const other = ACCOUNT.replace('0', '9');
    const [first, second] = [await post(GOOD), await post(GOOD)];
    expect(first.body.sid).not.toBe(second.body.sid);
    const url = `${MESSAGES}/${first.body.sid}.json`.replace(ACCOUNT, other);
    const reply = await ask('GET', url, { headers: { authorization: basic(other, TOKEN) } });
    expect(reply.status).toBe(404);
  });

  it('is forgotten when too many others have come in', async () => {
    const { simulator, post } = setUp();
    for (let index = 0; index <= MAX_MESSAGES; index += 1) {
      await post({ ...GOOD, Body: String(index) });
    }
    expect(simulator.messages()).toHaveLength(MAX_MESSAGES);
    expect(simulator.messages()[0]?.body).toBe('1');
  });
});

describe('the checks', () => {
  const { To, ...noTo } = GOOD;
  const { Body, ...noBody } = GOOD;
  const { MessagingServiceSid, ...noService } = GOOD;

  it.each([
    ['no To', noTo, 21604],
    ['an empty To', { ...GOOD, To: '' }, 21604],
    ['no sender', noService, 21603],
    ['an empty service', { ...GOOD, MessagingServiceSid: '' }, 21603],
    ['no Body', noBody, 21602],
    ['an empty Body', { ...GOOD, Body: '' }, 21602],
    ['a Body that is too long', { ...GOOD, Body: 'x'.repeat(1601) }, 21617],
    ['a risk check of no known value', { ...GOOD, RiskCheck: 'true' }, 20422],
    ['a service of another form', { ...GOOD, MessagingServiceSid: 'MG123' }, 21705],
    ['an account as service', { ...GOOD, MessagingServiceSid: ACCOUNT }, 21705],
    ['a number without +', { ...GOOD, To: '14155552671' }, 21211],
    ['a number that is too short', { ...GOOD, To: '+1415' }, 21211],
    ['a number with spaces', { ...GOOD, To: '+1 415 555 2671' }, 21211],
    ['a word as number', { ...GOOD, To: 'me' }, 21211],
    ['To 0001', { ...GOOD, To: '+15005550001' }, 21211],
    ['To 0002', { ...GOOD, To: '+15005550002' }, 21612],
    ['To 0003', { ...GOOD, To: '+15005550003' }, 21408],
    ['To 0004', { ...GOOD, To: '+15005550004' }, 21610],
    ['To 0009', { ...GOOD, To: '+15005550009' }, 21614],
    ['From 0001', { ...noService, From: '+15005550001' }, 21212],
    ['From 0007', { ...noService, From: '+15005550007' }, 21606],
    ['From 0008', { ...noService, From: '+15005550008' }, 21611],
    ['From any other number', { ...noService, From: '+14155550000' }, 21606],
  ])('refuse %s', async (_, parameters, code) => {
    const { simulator, post } = setUp();
    const { status, body } = await post(parameters);
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        code,
        message: expect.stringMatching(/\w/),
        more_info: `https://www.twilio.com/docs/api/errors/${code}`,
        status: 400,
      },
    });
    expect(simulator.messages()).toEqual([]);
  });

  it.each([
    ['a Body of just the length allowed', { ...GOOD, Body: 'x'.repeat(1600) }],
    ['the risk check off', { ...GOOD, RiskCheck: 'disable' }],
    ['no risk check', { To, MessagingServiceSid, Body }],
    ['From 0006', { ...noService, From: '+15005550006' }],
    ['a service and From 0006', { ...GOOD, From: '+15005550006' }],
    ['To 0006', { ...GOOD, To: '+15005550006' }],
  ])('let %s pass', async (_, parameters) => {
    expect((await setUp().post(parameters)).status).toBe(201);
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
    'find no parameters in %s',
    async (type) => {
      expect((await setUp().post(GOOD, undefined, { 'content-type': type })).body.code).toBe(21604);
    },
  );

  it('take a form with its character set named', async () => {
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    expect((await setUp().post(GOOD, undefined, { 'content-type': type })).status).toBe(201);
  });
});

describe('the door', () => {
  it.each([
    ['an empty header', ''],
    ['another scheme', `Bearer ${TOKEN}`],
    ['no base64', 'Basic ???'],
    ['broken base64', 'Basic abcde'],
    ['no colon', `Basic ${btoa(ACCOUNT)}`],
    ['an empty token', basic(ACCOUNT, '')],
    ['a placeholder as token', basic(ACCOUNT, '<auth-token>')],
    ['a token that is too short', basic(ACCOUNT, TOKEN.slice(1))],
    ['a token with more behind', basic(ACCOUNT, `${TOKEN}\n`)],
    ['an account of another form', basic('AC123', TOKEN)],
    ['another account', basic(ACCOUNT.replace('0', '1'), TOKEN)],
  ])('stays shut for %s', async (_, authorization) => {
    const { simulator, post } = setUp();
    const { status, body, headers } = await post(GOOD, undefined, { authorization });
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 20003, status: 401 });
    expect(headers.get('www-authenticate')).toContain('Basic');
    expect(simulator.messages()).toEqual([]);
  });

  it.each(['/', '/2010-04-01', `/2010-04-01/Accounts/${ACCOUNT}/Calls.json`])(
    'leads to nothing at %s',
    async (path) => {
      const { status, body } = await setUp().ask('GET', `https://api.twilio.com${path}`);
      expect([status, body.code]).toEqual([404, 20404]);
    },
  );

  it('has no message of an unknown SID', async () => {
    for (const sid of [`SM${'0'.repeat(32)}`, 'x', '%2e%2e']) {
      expect(await setUp().ask('GET', `${MESSAGES}/${sid}.json`)).toMatchObject({ status: 404, body: { code: 20404 } });
    }
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not take a %s', async (method) => {
    const reply = await setUp().ask(method, `${MESSAGES}.json`);
    expect([reply.status, reply.body.code, reply.headers.get('allow')]).toEqual([405, 20004, 'GET, POST']);
    expect((await setUp().ask('POST', `${MESSAGES}/x.json`)).headers.get('allow')).toBe('GET');
  });
});

it('serves our own client', async () => {
  const { clock, simulator } = setUp();
  const options = {
    fetch: (url: string, init: RequestInit) => simulator.handle(new Request(url, init)),
    baseUrl: 'https://api.twilio.com',
    timeoutMs: 5000,
  };
  const created = await createMessage(options, CREDENTIALS, FIELDS);
  expect(created).toMatchObject({ kind: 'created', message: { status: 'queued', segments: 1 } });
  clock.now += 10_000;
  const sid = created.kind === 'created' ? created.message.sid : '';
  expect(await fetchMessage(options, CREDENTIALS, sid)).toMatchObject({
    kind: 'found',
    message: { status: 'delivered' },
  });
  const refused = await createMessage(options, { ...CREDENTIALS, authToken: 'x' }, FIELDS);
  expect(refused).toMatchObject({ kind: 'refused', code: 20003, httpStatus: 401 });
});
