/** Through a real proxy, a process of its own, to a server whose certificate nobody trusts of themselves. */
import { connect, createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { proxiedFetch } from '../../server/src/network/proxied-fetch.ts';
import { type Proxying, proxyingOfEnvironment } from '../../server/src/network/proxying.ts';
import { createMessage } from '../../server/src/twilio/client.ts';
import { describeOutcome } from '../../server/src/twilio/describe-outcome.ts';
import { CERTIFICATE, KEY, startHttpsTwilio } from '../support/https-twilio.ts';
import { startProxy } from '../support/proxy.ts';
import { CREDENTIALS, FIELDS, TOKEN } from '../twilio/support.ts';

/** A name that no resolver knows: only the proxy leads there. */
const TWILIO = 'https://twilio.test';

function send(baseUrl: string, env: Record<string, string>, more: Partial<Proxying> = {}, connectTimeoutMs = 5000) {
  const proxying = { ...proxyingOfEnvironment(env), certificates: [CERTIFICATE], ...more };
  return createMessage(
    { fetch: proxiedFetch(proxying, { connectTimeoutMs }), baseUrl, timeoutMs: 10_000 },
    CREDENTIALS,
    FIELDS,
  );
}

describe('through a proxy', () => {
  it('reaches what it could not reach by itself, with user name and password', async () => {
    const twilio = await startHttpsTwilio();
    const proxy = await startProxy(twilio.url);
    const outcome = await send(TWILIO, { HTTPS_PROXY: proxy.url });
    expect(outcome).toMatchObject({ kind: 'created' });
    expect(twilio.simulator.messages()).toHaveLength(1);
    await expect.poll(() => proxy.requests).toMatchObject([{ url: 'twilio.test:443', answer: 200 }]);
  });

  it('shows the proxy nothing of the auth token', async () => {
    const twilio = await startHttpsTwilio();
    const proxy = await startProxy(twilio.url);
    await send(TWILIO, { HTTPS_PROXY: proxy.url });
    // What the process prints comes in its own time.
    await expect.poll(() => proxy.requests).toHaveLength(1);
    const seen = JSON.stringify(proxy.requests);
    expect(seen).toContain('proxy-authorization');
    expect(seen).not.toContain(TOKEN);
    expect(seen).not.toContain(btoa(`${CREDENTIALS.accountSID}:${TOKEN}`));
  });

  it.each(['http://127.0.0.1', 'http://user:wrong@127.0.0.1'])('says that %s lacks the password', async (address) => {
    const twilio = await startHttpsTwilio();
    const proxy = await startProxy(twilio.url);
    const outcome = await send(TWILIO, { HTTPS_PROXY: `${address}:${proxy.port}` });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toContain('The proxy asks for a user name and password');
    await expect.poll(() => proxy.requests).toMatchObject([{ answer: 407 }]);
  });

  it('says where the proxy does not let it through', async () => {
    const proxy = await startProxy('https://127.0.0.1:1', 403);
    const outcome = await send(TWILIO, { HTTPS_PROXY: proxy.url });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toContain('The proxy did not connect to twilio.test (HTTP 403).');
  });

  it('says where it is the proxy that cannot be reached, without its password', async () => {
    const outcome = await send(TWILIO, { HTTPS_PROXY: 'http://user:secret@127.0.0.1:1' });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    const { text } = describeOutcome(outcome);
    expect(text).toContain('Nothing answers at the proxy 127.0.0.1:1: the connection was refused.');
    expect(text).not.toContain('secret');
  });

  it.each(['ftp://proxy:1', 'http://', 'http://user:secret@:x', 'http://user:secret%@127.0.0.1:1'])(
    'says that %s is no address',
    async (address) => {
      const outcome = await send(TWILIO, { HTTPS_PROXY: address });
      expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
      expect(describeOutcome(outcome).text).toContain('The address of the proxy cannot be read.');
      expect(describeOutcome(outcome).text).not.toContain('secret');
    },
  );

  it('goes without it where NO_PROXY says so, and on this machine always', async () => {
    const twilio = await startHttpsTwilio();
    const proxy = await startProxy(twilio.url);
    expect(await send(twilio.url, { HTTPS_PROXY: proxy.url })).toMatchObject({ kind: 'created' });
    expect(await send(TWILIO, { HTTPS_PROXY: proxy.url, NO_PROXY: 'example.com,.test' })).toMatchObject({
      kind: 'unreachable',
    });
    expect(proxy.requests).toEqual([]);
  });
});

describe('a certificate that nobody vouches for', () => {
  it.each([true, false])('is refused, with words that help (through a proxy: %s)', async (isProxied) => {
    const twilio = await startHttpsTwilio();
    const env = isProxied ? { HTTPS_PROXY: (await startProxy(twilio.url)).url } : {};
    const outcome = await send(isProxied ? TWILIO : twilio.url, env, { certificates: [] });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toMatch(/certificate .* is not trusted, .* NODE_EXTRA_CA_CERTS/);
    expect(twilio.simulator.messages()).toEqual([]);
  });

  it.each([true, false])('is taken where VS Code is told not to be strict (through a proxy: %s)', async (isProxied) => {
    const twilio = await startHttpsTwilio();
    const env = isProxied ? { HTTPS_PROXY: (await startProxy(twilio.url)).url } : {};
    const outcome = await send(isProxied ? TWILIO : twilio.url, env, { certificates: [], strictSsl: false });
    expect(outcome).toMatchObject({ kind: 'created' });
  });

  it('is refused for another name than its own, trusted or not', async () => {
    const twilio = await startHttpsTwilio();
    const proxy = await startProxy(twilio.url);
    const outcome = await send('https://api.twilio.com', { HTTPS_PROXY: proxy.url });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toContain('is not trusted');
  });
});

describe('a proxy that is itself reached by HTTPS', () => {
  async function startHttpsProxy(target: string) {
    const proxy = await startProxy(target);
    const front = createTlsServer({ key: KEY, cert: CERTIFICATE }, (socket) => {
      const inner = connect(proxy.port, '127.0.0.1');
      socket.on('error', () => inner.destroy());
      inner.on('error', () => socket.destroy());
      socket.pipe(inner).pipe(socket);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => front.once('listening', resolve));
    onTestFinished(() => {
      front.close();
    });
    const address = front.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { ...proxy, url: proxy.url.replace('http:', 'https:').replace(/\d+$/, String(port)) };
  }

  it('is taken where its certificate is trusted', async () => {
    const proxy = await startHttpsProxy((await startHttpsTwilio()).url);
    expect(await send(TWILIO, { HTTPS_PROXY: proxy.url })).toMatchObject({ kind: 'created' });
    await expect.poll(() => proxy.requests).toMatchObject([{ url: 'twilio.test:443', answer: 200 }]);
  });

  it('gets not even its own password where it is not', async () => {
    const proxy = await startHttpsProxy((await startHttpsTwilio()).url);
    const outcome = await send(TWILIO, { HTTPS_PROXY: proxy.url }, { certificates: [] });
    expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
    expect(describeOutcome(outcome).text).toContain('is not trusted');
    expect(proxy.requests).toEqual([]);
  });
});

it('gives up on a connection that does not come about, and knows that nothing was sent', async () => {
  // It takes connections, and never answers the handshake.
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const sockets: { destroy: () => void }[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  onTestFinished(() => {
    for (const socket of sockets) {
      socket.destroy();
    }
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const outcome = await send(`https://127.0.0.1:${port}`, {}, {}, 300);
  expect(outcome).toMatchObject({ kind: 'unreachable', delivery: 'not-sent' });
  expect(describeOutcome(outcome).text).toContain('could not be reached in time');
});
