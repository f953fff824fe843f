/** Where the user has turned VS Code's own `fetch` for extensions off, messages leave through the extension's. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { type HttpsSimulator, serveHttpsTwilio } from '../../support/https-simulator.ts';
import { spawnProxy, type TestProxy } from '../../support/spawn-proxy.ts';
import { closeAll, openFixture, runPressingEnter } from './support.ts';

/** The suites are bundled into `out/vscode/bundled/NAME`. */
const ROOT = join(__dirname, '..', '..', '..', '..');
const TOKEN = '00112233445566778899aabbccddeeff';

describe("without VS Code's own fetch", () => {
  let twilio: HttpsSimulator;
  let proxy: TestProxy;
  /** The user's own settings as they were. */
  let original: readonly (readonly [string, unknown])[] = [];
  const update = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);

  before(async () => {
    twilio = await serveHttpsTwilio(ROOT);
    proxy = await spawnProxy(ROOT, twilio.url);
    const settings = {
      // A name that no resolver knows: only the proxy leads there, and only to this machine.
      'logtoConnector.twilio.apiBaseUrl': 'https://twilio.test',
      'http.fetchAdditionalSupport': false,
      'http.proxy': proxy.url,
      'logtoConnector.twilio.target': 'live',
    };
    const names = [...Object.keys(settings), 'http.proxyStrictSSL'];
    original = names.map((name) => [name, vscode.workspace.getConfiguration().inspect(name)?.globalValue]);
    for (const [name, value] of Object.entries(settings)) {
      await update(name, value);
    }
  });
  after(async () => {
    // The target goes back first.
    for (const [name, value] of original.toReversed()) {
      await update(name, value);
    }
    proxy.close();
    twilio.close();
  });
  afterEach(closeAll);

  const send = async () => {
    await openFixture('acme.twilio-sms.json');
    await runPressingEnter('logtoConnector.sendTestSms', { usageType: 'Generic', to: '+14155552671' });
  };

  it('nothing goes to a server whose certificate nobody vouches for', async () => {
    await send();
    await eventually(
      () => proxy.requests.length,
      (count) => count > 0,
    );
    assert.deepEqual(twilio.simulator.messages(), []);
  });

  it("a message goes through the user's proxy, with its user name and password", async () => {
    await update('http.proxyStrictSSL', false);
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
});
