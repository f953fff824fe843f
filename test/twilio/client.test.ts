import { MockAgent, fetch as undiciFetch } from 'undici';
import { describe, expect, it } from 'vitest';
import { type ClientOptions, createMessage, fetchMessage } from '../../server/src/twilio/client.ts';
import { describeOutcome } from '../../server/src/twilio/describe-outcome.ts';
import type { FetchFunction } from '../../server/src/twilio/fetch-types.ts';
import { isFinalStatus } from '../../server/src/twilio/outcome.ts';
import { ACCOUNT, CREDENTIALS, FIELDS, TOKEN } from './support.ts';

const SID = 'SMabcdefabcdefabcdefabcdefabcdefab';
const PATH = `/2010-04-01/Accounts/${ACCOUNT}/Messages`;

/** A Twilio that gives one answer, on undici's mock network. */
function twilio(status: number, body: string | object, headers: Record<string, string> = {}): ClientOptions {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const pool = agent.get('https://api.twilio.com');
  pool.intercept({ method: 'POST', path: `${PATH}.json` }).reply(status, body, { headers });
  pool.intercept({ method: 'GET', path: `${PATH}/${SID}.json` }).reply(status, body, { headers });
  return {
    fetch: (url, init) => undiciFetch(url, { ...init, dispatcher: agent }),
    baseUrl: 'https://api.twilio.com',
    timeoutMs: 5000,
  };
}

const created = { sid: SID, status: 'queued', num_segments: '2', error_code: null, error_message: null };

describe('createMessage', () => {
  it('reports the message that Twilio created', async () => {
    const outcome = await createMessage(twilio(201, created), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({
      kind: 'created',
      message: { sid: SID, status: 'queued', segments: 2, errorCode: null, errorMessage: null },
    });
    expect(describeOutcome(outcome)).toEqual({
      text: `Twilio accepted the message: ${SID}, status queued, 2 segments.`,
      href: null,
    });
  });

  it.each([
    ['0', 0, 'status queued.'],
    ['1', 1, '1 segment.'],
    [3, 3, '3 segments.'],
    [null, null, 'status queued.'],
    ['many', null, 'status queued.'],
    [undefined, null, 'status queued.'],
  ])('reads %j segments', async (num_segments, segments, words) => {
    const outcome = await createMessage(twilio(201, { ...created, num_segments }), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'created', message: { segments } });
    expect(describeOutcome(outcome).text).toContain(words);
  });

  it('reports a refusal with its code, words and link', async () => {
    const error = { code: 21608, message: 'Unverified number', more_info: 'https://x.test/21608', status: 400 };
    const outcome = await createMessage(twilio(400, error), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({
      kind: 'refused',
      httpStatus: 400,
      code: 21608,
      message: 'Unverified number',
      delivery: 'not-sent',
    });
    expect(describeOutcome(outcome)).toEqual({
      text: expect.stringMatching(/trial account .*21608.* Verify .* Unverified number\. No message was sent\.$/),
      href: 'https://www.twilio.com/docs/api/errors/21608',
    });
  });

  it('takes a refusal without a code', async () => {
    const outcome = await createMessage(twilio(409, { message: 'Busy!', status: 409 }), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'refused', code: null });
    expect(describeOutcome(outcome)).toEqual({ text: expect.stringContaining('Busy! No message'), href: null });
  });

  it.each([
    [200, 'unknown'],
    [404, 'not-sent'],
    [502, 'unknown'],
  ])('shows a short piece of a %i reply that is no JSON', async (status, delivery) => {
    const page = `<html><head><style>b{x:y}</style><title>Bad gateway</title><script>alert("${TOKEN}")</script></head>
      <body>\u0007<b>Sorry</b>, you sent ${TOKEN}${' and more'.repeat(50)}</body></html>`;
    const outcome = await createMessage(twilio(status, page), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'not-json', httpStatus: status, delivery });
    expect(outcome.kind === 'not-json' && outcome.excerpt).toMatch(
      /^Bad gateway Sorry , you sent \[hidden\] and more.*…$/,
    );
    expect(outcome.kind === 'not-json' && outcome.excerpt.length).toBeLessThanOrEqual(120);
    expect(describeOutcome(outcome).text).toContain(delivery === 'unknown' ? 'not known' : 'No message was sent');
  });

  it('does not say that nothing was sent where Twilio failed inside', async () => {
    const error = { code: 20504, message: 'Gateway timeout', status: 504 };
    const outcome = await createMessage(twilio(504, error), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'refused', delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toMatch(/Gateway timeout\. It is not known whether the message was sent/);
  });

  it.each(['{"auth_token": "', ' [{"auth_token": "'])('quotes nothing of JSON that breaks off: %s', async (start) => {
    const half = TOKEN.slice(0, 20);
    const outcome = await createMessage(twilio(201, `${start}${half}`), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unexpected-reply', delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toContain('it is JSON that breaks off, or is broken');
    expect(JSON.stringify([outcome, describeOutcome(outcome)])).not.toContain(half);
  });

  it('says so where the reply is empty', async () => {
    const outcome = await createMessage(twilio(500, ''), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'not-json', excerpt: '' });
    expect(describeOutcome(outcome).text).toMatch(/^The reply \(HTTP 500\) is not from Twilio\. A proxy/);
  });

  it.each([
    [201, {}],
    [201, []],
    [201, 'null'],
    [201, { ...created, sid: 'MG0123456789abcdef0123456789abcdef' }],
    [201, { ...created, sid: '../../evil' }],
    [201, { ...created, status: 7 }],
    [200, { ...created, status: '' }],
    [400, {}],
    [400, '"no"'],
    [500, { message: { text: 'no' } }],
  ])('is not taken in by a %i reply of %j', async (status, body) => {
    const outcome = await createMessage(twilio(status, body), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unexpected-reply', delivery: status === 400 ? 'not-sent' : 'unknown' });
    expect(describeOutcome(outcome).text).toContain('not one that Twilio gives');
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %i, and shows the host alone', async (status) => {
    const location = `https://evil.example.com/steal?${TOKEN}`;
    const outcome = await createMessage(twilio(status, '', { location }), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({
      kind: 'redirected',
      httpStatus: status,
      location: 'https://evil.example.com',
      delivery: 'not-sent',
    });
    expect(describeOutcome(outcome).text).toMatch(/redirected to https:\/\/evil\.example\.com .*No message was sent/);
  });

  it('takes a redirect as a browser shows it', async () => {
    const fetch: FetchFunction = async () => {
      return { status: 0, type: 'opaqueredirect', headers: new Headers(), body: null };
    };
    const options = { fetch, baseUrl: 'https://api.twilio.com', timeoutMs: 5000 };
    const outcome = await createMessage(options, CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'redirected', location: null });
  });

  it.each(['', 'AC', '../../../evil', `${ACCOUNT}/../x`, `${ACCOUNT} `, ACCOUNT.replace('AC', 'SK'), `x${ACCOUNT}`])(
    'sends nothing for the account SID %j',
    async (accountSID) => {
      let calls = 0;
      const options = {
        ...twilio(201, created),
        fetch: async () => {
          calls += 1;
          throw new Error('called');
        },
      };
      const outcome = await createMessage(options, { accountSID, authToken: TOKEN }, FIELDS);
      expect(outcome).toEqual({ kind: 'invalid-sid', field: 'accountSID' });
      expect(describeOutcome(outcome).text).toMatch(/account SID is not one of Twilio.*No message was sent\.$/);
      expect(await fetchMessage(options, { accountSID, authToken: TOKEN }, SID)).toEqual(outcome);
      expect(calls).toBe(0);
    },
  );

  it.each(['x', '1', '"', '{', 'sid', 'queued!'])('survives the token %j', async (authToken) => {
    const outcome = await createMessage(
      twilio(201, { ...created, error_message: authToken }),
      { accountSID: ACCOUNT, authToken },
      FIELDS,
    );
    expect(outcome).toMatchObject({ message: { errorMessage: '[hidden]' } });
  });

  it('hides the token in all that a server says', async () => {
    const basic = Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64');
    const error = { code: 20003, message: `You sent ${basic} and ${TOKEN}` };
    const outcome = await createMessage(twilio(401, error), CREDENTIALS, FIELDS);
    const seen = JSON.stringify([outcome, describeOutcome(outcome)]);
    expect(seen).not.toContain(TOKEN);
    expect(seen).not.toContain(basic.slice(0, -4));
    expect(outcome).toMatchObject({ message: 'You sent [hidden] and [hidden]' });
  });

  it('hides the token in the name of the host that a redirect leads to', async () => {
    const redirect = { location: `https://${TOKEN.toUpperCase()}.example.com/?${TOKEN}` };
    const outcome = await createMessage(twilio(302, '', redirect), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'redirected', location: 'https://[hidden].example.com' });
  });
});

describe('fetchMessage', () => {
  it('reports how the message is doing', async () => {
    const outcome = await fetchMessage(twilio(200, { ...created, status: 'delivered' }), CREDENTIALS, SID);
    expect(outcome).toMatchObject({ kind: 'found', message: { sid: SID, status: 'delivered' } });
    expect(describeOutcome(outcome).text).toMatch(/^The message was delivered: /);
  });

  it('explains why a message did not arrive', async () => {
    const failed = { ...created, status: 'undelivered', error_code: 30005, error_message: 'Unknown handset' };
    const outcome = await fetchMessage(twilio(200, failed), CREDENTIALS, SID);
    expect(describeOutcome(outcome)).toEqual({
      text: expect.stringMatching(/^The number does not exist \(error 30005\)\. .*undelivered.*Unknown handset\.$/),
      href: 'https://www.twilio.com/docs/api/errors/30005',
    });
  });

  it('does not speak of sending where only the question failed', async () => {
    const outcome = await fetchMessage(twilio(500, 'oops'), CREDENTIALS, SID);
    expect(outcome).toMatchObject({ kind: 'not-json', delivery: 'already-sent' });
    expect(describeOutcome(outcome).text).toMatch(/the message itself was sent before\.$/);
    const refused = await fetchMessage(twilio(404, { code: 20404, message: 'Gone' }), CREDENTIALS, SID);
    expect(describeOutcome(refused).text).not.toContain('No message was sent');
  });

  it.each(['', 'x', `${SID}/..`, '..', SID.replace('SM', 'AC')])('asks nothing for the SID %j', async (sid) => {
    const outcome = await fetchMessage(twilio(200, created), CREDENTIALS, sid);
    expect(outcome).toEqual({ kind: 'invalid-sid', field: 'messageSID' });
    expect(describeOutcome(outcome).text).toContain('message SID');
  });
});

it.each([
  ['queued', false],
  ['accepted', false],
  ['sending', false],
  ['sent', false],
  ['scheduled', false],
  ['delivered', true],
  ['undelivered', true],
  ['failed', true],
  ['canceled', true],
  ['read', true],
])('knows whether %s is the last word', (status, final) => {
  expect(isFinalStatus(status)).toBe(final);
});
