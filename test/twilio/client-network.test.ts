import { once } from 'node:events';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ClientOptions, createMessage, fetchMessage } from '../../server/src/twilio/client.ts';
import { describeOutcome } from '../../server/src/twilio/describe-outcome.ts';
import type { FetchFunction } from '../../server/src/twilio/fetch-types.ts';
import { explainNetworkFailure } from '../../server/src/twilio/network-failure.ts';
import { CREDENTIALS, FIELDS, serve, TOKEN } from './support.ts';

/** Both that the program meets: VS Code's is the global one at heart, the command line's is undici's own. */
const fetches: [string, FetchFunction][] = [
  ['the global fetch', (url, init) => fetch(url, init)],
  ["undici's fetch", (url, init) => undiciFetch(url, { ...init, dispatcher: new Agent() })],
];

const NOT_KNOWN = 'It is not known whether the message was sent';

describe.each(fetches)('with %s', (_, fetchFunction) => {
  const options = (baseUrl: string, more: Partial<ClientOptions> = {}): ClientOptions => {
    return { fetch: fetchFunction, baseUrl, timeoutMs: 10_000, ...more };
  };

  it('gives up on a server that never answers, and says that the message may have gone out', async () => {
    const server = await serve(() => undefined);
    const outcome = await createMessage(options(server.url, { timeoutMs: 250 }), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({ kind: 'timed-out', afterMs: 250, delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toMatch(/^Twilio did not answer within 0\.25 seconds\./);
    expect(describeOutcome(outcome).text).toContain(NOT_KNOWN);
    expect(server.received).toHaveLength(1);
  });

  it('gives up on a reply that never ends', async () => {
    const server = await serve((response) => response.writeHead(201).write('{"sid":'));
    const outcome = await createMessage(options(server.url, { timeoutMs: 250 }), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'timed-out', delivery: 'unknown' });
  });

  it('can be cancelled while it waits', async () => {
    const abort = new AbortController();
    const server = await serve(() => abort.abort());
    const outcome = await createMessage(options(server.url, { signal: abort.signal }), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({ kind: 'cancelled', delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toContain(NOT_KNOWN);
  });

  it('can be cancelled while the reply comes in', async () => {
    const abort = new AbortController();
    const server = await serve((response) => {
      response.writeHead(201);
      response.write('{"sid":', () => abort.abort());
    });
    const outcome = await createMessage(options(server.url, { signal: abort.signal }), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({ kind: 'cancelled', delivery: 'unknown' });
  });

  it('sends nothing where it was cancelled before', async () => {
    const server = await serve((response) => response.end());
    const signal = AbortSignal.abort();
    const outcome = await createMessage(options(server.url, { signal }), CREDENTIALS, FIELDS);
    expect(outcome).toEqual({ kind: 'cancelled', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toBe('Cancelled. No message was sent.');
    expect(server.received).toHaveLength(0);
  });

  it('knows that nothing was sent where nothing listens', async () => {
    const port = await freePort();
    const outcome = await createMessage(options(`http://127.0.0.1:${port}`), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toBe(
      `Nothing answers at 127.0.0.1:${port}: the connection was refused. No message was sent.`,
    );
  });

  it('knows that nothing was sent where the port is one that no request may go to', async () => {
    const outcome = await createMessage(options('http://127.0.0.1:25'), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toMatch(/port of 127\.0\.0\.1:25\. .*No message was sent\./);
  });

  it('knows that nothing was sent where HTTPS is spoken to an HTTP server', async () => {
    const server = await serve((response) => response.end());
    const outcome = await createMessage(options(server.url.replace('http:', 'https:')), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toContain('does not speak HTTPS');
  });

  it('does not know what became of a message whose connection is cut', async () => {
    const server = await serve((_response, request) => request.socket.destroy());
    const outcome = await createMessage(options(server.url), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toMatch(/broke before the reply was complete\. It is not known/);
    expect(server.received).toHaveLength(1);
  });

  it('does not take half a reply for a whole one', async () => {
    const server = await serve((response, request) => {
      response.writeHead(201, { 'content-length': '500' });
      response.write('{"sid":"SM', () => request.socket.destroy());
    });
    const outcome = await createMessage(options(server.url), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'unknown' });
  });

  it('recognises what is not HTTP', async () => {
    const url = await serveBytes((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    const outcome = await createMessage(options(url), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toContain('was not HTTP');
  });

  it('shows garbage as a harmless piece of text', async () => {
    const server = await serve((response) => response.end(Buffer.from([0xff, 0xfe, 0, 1, 65, 66, 27, 91])));
    const outcome = await createMessage(options(server.url), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'not-json', excerpt: '\ufffd\ufffd AB [' });
  });

  it('stops reading a reply without end', async () => {
    let closed = false;
    const server = await serve((response) => {
      response.on('close', () => {
        closed = true;
      });
      const pour = () => {
        while (!closed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour);
      pour();
    });
    const outcome = await createMessage(options(server.url), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'unexpected-reply', delivery: 'unknown' });
    expect(describeOutcome(outcome).text).toContain('far larger');
    await expect.poll(() => closed).toBe(true);
  });

  it.each([301, 307, 308])('never follows a %i, neither with the token nor without', async (status) => {
    const target = await serve((response) => response.end('{}'));
    const server = await serve((response) => response.writeHead(status, { location: target.url }).end());
    const outcome = await createMessage(options(server.url), CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ kind: 'redirected', location: target.url });
    expect(await fetchMessage(options(server.url), CREDENTIALS, `SM${'0'.repeat(32)}`)).toMatchObject({
      kind: 'redirected',
      delivery: 'already-sent',
    });
    expect(target.received).toEqual([]);
  });

  // The Fetch standard repeats a request on 421, and may ask again for credentials on 401 and 407.
  it.each([401, 407, 408, 421, 429, 500, 503])('sends once, whatever the answer: %i', async (status) => {
    const server = await serve((response) => response.writeHead(status, { 'retry-after': '0' }).end('{"message":"x"}'));
    await createMessage(options(server.url), CREDENTIALS, FIELDS);
    expect(server.received).toHaveLength(1);
  });

  it('sends the body whole, with its length', async () => {
    const server = await serve((response) => response.end('{}'));
    await createMessage(options(server.url), CREDENTIALS, { ...FIELDS, body: 'é 👍' });
    expect(server.received[0]?.headers).toMatchObject({ 'content-length': expect.any(String) });
    expect(server.received[0]?.headers).not.toHaveProperty('transfer-encoding');
    expect(server.received[0]?.body).toContain('Body=%C3%A9+%F0%9F%91%8D&');
  });
});

describe('explainNetworkFailure', () => {
  const failure = (code: string, more: object = {}) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(`inner ${code}`), { code, ...more }) });

  it.each([
    ['ENOTFOUND', false, 'could not be found'],
    ['EAI_AGAIN', false, 'could not be found'],
    ['ECONNREFUSED', false, 'refused'],
    ['ENETUNREACH', false, 'no way'],
    ['UND_ERR_CONNECT_TIMEOUT', false, 'in time'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false, 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', false, 'certificate'],
    ['CERT_HAS_EXPIRED', false, 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', false, 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', false, 'certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', false, 'HTTPS'],
    ['ECONNRESET', true, 'broke'],
    ['UND_ERR_SOCKET', true, 'broke'],
    ['ETIMEDOUT', true, 'in time'],
    ['UND_ERR_HEADERS_TIMEOUT', true, 'in time'],
    ['HPE_INVALID_CONSTANT', true, 'not HTTP'],
    ['E_SOMETHING_NEW', true, 'failed: inner E_SOMETHING_NEW.'],
  ])('puts %s in words', (code, mayHaveArrived, words) => {
    expect(explainNetworkFailure(failure(code), 'api.twilio.com')).toEqual({
      mayHaveArrived,
      cause: expect.stringContaining(words),
    });
    expect(explainNetworkFailure(failure(code), 'api.twilio.com').cause).toContain('api.twilio.com');
  });

  it('knows that nothing was sent where the time ran out while connecting', () => {
    expect(explainNetworkFailure(failure('ETIMEDOUT', { syscall: 'connect' }), 'x').mayHaveArrived).toBe(false);
  });

  it('looks into each of several tries', () => {
    const tries = ['EWHATEVER', 'ECONNREFUSED'].map((code) => Object.assign(new Error(code), { code }));
    const error = new TypeError('fetch failed', { cause: new AggregateError(tries) });
    expect(explainNetworkFailure(error, 'x').cause).toContain('refused');
  });

  it.each(['proxy authentication required', 'Proxy response (407) !== 200 when HTTP Tunneling'])(
    'recognises a proxy that wants a password: %s',
    (message) => {
      const error = new TypeError('fetch failed', { cause: new Error(message) });
      expect(explainNetworkFailure(error, 'x')).toEqual({
        cause: expect.stringContaining('proxy asks'),
        mayHaveArrived: false,
      });
    },
  );

  it.each([[undefined], [null], ['a string'], [new Error('')], [{}]])('has words even for %j', (error) => {
    expect(explainNetworkFailure(error, 'x')).toEqual({ cause: expect.stringMatching(/\w\.$/), mayHaveArrived: true });
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(explainNetworkFailure(error, 'x').cause).toContain('round');
  });

  it('keeps the token out of the words of an error', async () => {
    const options = {
      fetch: async () => Promise.reject(new Error(`cannot send ${TOKEN}`)),
      baseUrl: 'https://api.twilio.com',
      timeoutMs: 1000,
    };
    const outcome = await createMessage(options, CREDENTIALS, FIELDS);
    expect(outcome).toMatchObject({ cause: expect.stringContaining('cannot send [hidden]') });
  });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function serveBytes(respond: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => respond(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
