import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Listener, listen } from '../../server/src/twilio/simulator/listener.ts';
import { createSimulator, type Simulator } from '../../server/src/twilio/simulator/simulator.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

async function setUp(): Promise<{
  clock: { now: number };
  simulator: Simulator;
  listener: Listener;
  errors: unknown[];
}> {
  const clock = { now: Date.UTC(2026, 7, 24) };
  const errors: unknown[] = [];
  const simulator = createSimulator({ now: () => clock.now });
  const listener = await listen(simulator, { onError: (error) => errors.push(error) });
  onTestFinished(() => listener.close());
  return { clock, simulator, listener, errors };
}

/** Twilio's own library, as it is but for the address that its requests go to. */
function officialClient(baseUrl: string, authToken = TOKEN) {
  const httpClient = new RequestClient();
  const send = httpClient.request.bind(httpClient);
  httpClient.request = (options) => send({ ...options, uri: options.uri.replace('https://api.twilio.com', baseUrl) });
  return twilio(ACCOUNT, authToken, { httpClient });
}

describe("Twilio's official library", () => {
  const message = { to: '+14155552671', messagingServiceSid: SERVICE, body: 'Your code is 000000. 👍' };

  it('creates, fetches and lists messages', async () => {
    const { clock, listener } = await setUp();
    const client = officialClient(listener.url);
    const created = await client.messages.create({ ...message, riskCheck: 'enable' });
    expect(created).toMatchObject({
      ...message,
      accountSid: ACCOUNT,
      status: 'queued',
      numSegments: '1',
      direction: 'outbound-api',
      errorCode: null,
      dateCreated: new Date(clock.now),
      dateSent: null,
    });
    for (const [after, status] of [
      [600, 'sending'],
      [1600, 'sent'],
      [3100, 'delivered'],
    ] as const) {
      clock.now = Date.UTC(2026, 7, 24) + after;
      expect(await client.messages(created.sid).fetch()).toMatchObject({ sid: created.sid, status });
    }
    for (const to of ['+447400123456', '+14155552671', '+14155552671']) {
      clock.now += 1000;
      await client.messages.create({ ...message, to });
    }
    clock.now += 10_000;
    expect(await client.messages.list({ pageSize: 2 })).toHaveLength(4);
    expect(await client.messages.list({ limit: 3 })).toHaveLength(3);
    expect(await client.messages.list({ to: '+447400123456' })).toMatchObject([{ to: '+447400123456' }]);
    expect(await client.messages.list({ dateSentAfter: new Date(clock.now + 86_400_000) })).toEqual([]);
    expect(await client.messages.list({ dateSentBefore: new Date(clock.now) })).toHaveLength(4);
  });

  it('throws its own exception on a refusal', async () => {
    const { listener } = await setUp();
    await expect(
      officialClient(listener.url).messages.create({ ...message, to: '+15005550004' }),
    ).rejects.toMatchObject({
      constructor: twilio.RestException,
      code: 21610,
      status: 400,
      moreInfo: 'https://www.twilio.com/docs/api/errors/21610',
    });
    await expect(officialClient(listener.url, 'wrong').messages.create(message)).rejects.toMatchObject({
      constructor: twilio.RestException,
      code: 20003,
      status: 401,
    });
    await expect(
      officialClient(listener.url)
        .messages(`SM${'0'.repeat(32)}`)
        .fetch(),
    ).rejects.toMatchObject({
      code: 20404,
    });
  });
});

describe('the listener', () => {
  it('listens on this machine alone', async () => {
    const { listener } = await setUp();
    expect(listener.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('takes a port that is asked for, and says so where it is taken', async () => {
    const { listener, simulator } = await setUp();
    const port = Number(new URL(listener.url).port);
    await expect(listen(simulator, { port, onError: () => undefined })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await listener.close();
    const again = await listen(simulator, { port, onError: () => undefined });
    expect(again.url).toBe(listener.url);
    await again.close();
    // What closes it at the end of the test must find it open.
    Object.assign(listener, { close: async () => undefined });
  });

  it('ends waiting connections when it closes', async () => {
    const { simulator } = await setUp();
    const listener = await listen(simulator, { onError: () => undefined });
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await listener.close();
    await closed;
    await expect(fetch(listener.url)).rejects.toThrow();
  });

  it.each(['evil.example.com', 'api.twilio.com', '127.0.0.1.example.com:80', 'x y'])(
    'does not answer to the name %j',
    async (host) => {
      const { listener } = await setUp();
      expect(await rawRequest(listener.url, { headers: { host } })).toMatchObject({ status: 403 });
    },
  );

  it('answers what no path can be read from', async () => {
    const { listener, errors } = await setUp();
    expect(await rawRequest(listener.url, { path: '//[' })).toMatchObject({ status: 404 });
    expect(await rawRequest(listener.url, { method: 'TRACE' })).toMatchObject({ status: 405 });
    expect(errors).toEqual([]);
  });

  it.each([true, false])('refuses a body that is too large (length told: %s)', async (told) => {
    const { listener } = await setUp();
    const body = 'x'.repeat(70_000);
    const headers = told ? { 'content-length': body.length } : { 'transfer-encoding': 'chunked' };
    const reply = await rawRequest(listener.url, { method: 'POST', headers, body });
    expect(reply).toMatchObject({ status: 413, body: { code: 20413 } });
  });

  it('takes no harm from a client that leaves', async () => {
    const { listener, errors } = await setUp();
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: 100-continue\r\ncontent-length: 100\r\n\r\nhalf');
    // The interim answer shows that the handler waits for the rest.
    await once(socket, 'data');
    socket.destroy();
    await once(socket, 'close');
    expect(await rawRequest(listener.url, {})).toMatchObject({ status: 404 });
    expect(errors).toEqual([]);
  });

  it('reports a listener of messages that throws, and answers all the same', async () => {
    const { listener, simulator, errors } = await setUp();
    const failure = new Error('no output channel');
    simulator.onMessage(() => {
      throw failure;
    });
    const creation = officialClient(listener.url).messages.create({
      to: '+14155552671',
      messagingServiceSid: SERVICE,
      body: 'x',
    });
    await expect(creation).rejects.toMatchObject({ status: 500, code: 20500 });
    expect(errors).toEqual([failure]);
  });
});

/** A request that `fetch` would not make. */
async function rawRequest(
  url: string,
  options: { path?: string; method?: string; headers?: Record<string, string | number>; body?: string },
): Promise<{ status: number | undefined; body: unknown }> {
  const { body = '', ...rest } = options;
  const outgoing = request(url, { agent: false, ...rest });
  outgoing.end(body);
  const [response] = await once(outgoing, 'response');
  let text = '';
  for await (const chunk of response) {
    text += chunk;
  }
  return { status: response.statusCode, body: text === '' ? null : JSON.parse(text) };
}
