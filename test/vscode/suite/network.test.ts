/** How messages leave VS Code: by its own `fetch` for extensions, and where the user has turned that off by ours. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { type HttpsSimulator, serveHttpsTwilio } from '../../support/https-simulator.ts';
import { spawnProxy, type TestProxy } from '../../support/spawn-proxy.ts';
import { closeAll, openFixture, runPressingEnter } from './support.ts';

/** The suites are bundled into `out/vscode/bundled/NAME`. */
const ROOT = join(__dirname, '..', '..', '..', '..');
const TOKEN = '00112233445566778899aabbccddeeff';

const send = async () => {
  await openFixture('acme.twilio-sms.json');
  await runPressingEnter('logtoConnector.sendTestSms', { usageType: 'Generic', to: '+14155552671' });
};

/** Sets the user's own settings, and puts them back when the suite is over. */
function settingsOfSuite(): (settings: Readonly<Record<string, unknown>>) => Promise<void> {
  const original = new Map<string, unknown>();
  const update = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  after(async () => {
    // What was set last goes back first: the target, so that nothing goes to Twilio meanwhile.
    for (const [name, value] of [...original].toReversed()) {
      await update(name, value);
    }
  });
  return async (settings) => {
    for (const [name, value] of Object.entries(settings)) {
      if (!original.has(name)) {
        original.set(name, vscode.workspace.getConfiguration().inspect(name)?.globalValue);
      }
      await update(name, value);
    }
  };
}

for (const [name, fetchAdditionalSupport] of [
  ["with VS Code's own fetch", true],
  ["without VS Code's own fetch", false],
] as const) {
  describe(name, () => {
    let twilio: HttpsSimulator;
    let proxy: TestProxy;
    const set = settingsOfSuite();

    before(async () => {
      twilio = await serveHttpsTwilio(ROOT);
      proxy = await spawnProxy(ROOT, twilio.url);
      await set({
        // A name that no resolver knows: only the proxy leads there, and only to this machine.
        'logtoConnector.twilio.apiBaseUrl': 'https://twilio.test',
        'http.fetchAdditionalSupport': fetchAdditionalSupport,
        'http.proxy': proxy.url,
        'logtoConnector.twilio.target': 'live',
      });
    });
    after(() => {
      proxy.close();
      twilio.close();
    });
    afterEach(closeAll);

    it('is what this is about', () => {
      assert.ok('__vscodePatchedFetch' in globalThis, 'This VS Code has no fetch of its own for extensions');
    });

    it("goes through the user's proxy, but not to a server whose certificate nobody vouches for", async () => {
      await send();
      await eventually(
        () => proxy.requests.filter(({ answer }) => answer === 200).length,
        (count) => count > 0,
      );
      assert.deepEqual(twilio.simulator.messages(), []);
      assert.ok(!JSON.stringify(proxy.requests).includes(TOKEN), 'The proxy must not see the token');
    });

    it('follows no redirect', async () => {
      const targets: string[] = [];
      const target = await serve((request, response) => {
        targets.push(String(request.url));
        response.end('{}');
      });
      const sources: string[] = [];
      const source = await serve((request, response) => {
        sources.push(String(request.method));
        response.writeHead(307, { location: `${target.url}/stolen` }).end();
      });
      await set({ 'logtoConnector.twilio.apiBaseUrl': source.url });
      try {
        await send();
        assert.deepEqual({ sources, targets }, { sources: ['POST'], targets: [] });
      } finally {
        await set({ 'logtoConnector.twilio.apiBaseUrl': 'https://twilio.test' });
        source.server.close();
        target.server.close();
      }
    });

    if (!fetchAdditionalSupport) {
      it("a message goes through the user's proxy, with its user name and password", async () => {
        await set({ 'http.proxyStrictSSL': false });
        await send();
        assert.deepEqual(
          twilio.simulator.messages().map(({ body }) => body),
          ['000000 is your “code”.'],
        );
        const seen = JSON.stringify(proxy.requests);
        assert.ok(
          proxy.requests.every(({ url, answer }) => url === 'twilio.test:443' && answer === 200),
          seen,
        );
        assert.ok(seen.includes('proxy-authorization') && !seen.includes(TOKEN), 'The proxy must not see the token');
      });
    }
  });
}

/** A server on this machine. */
async function serve(listener: RequestListener): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, server };
}
