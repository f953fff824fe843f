/** A window whose workspace nobody trusts, with settings that would lead the auth token elsewhere. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import * as vscode from 'vscode';
import { closeAll, diagnosticsWhen, openFixture } from '../suite/support.ts';

const TOKEN = '89abcdef0123456789abcdef01234567';

describe('a workspace that is not trusted', () => {
  const received: IncomingMessage[] = [];
  const twilio = createServer((request, response) => {
    received.push(request);
    response.end('{}');
  });
  const fixtures = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(tmpdir());
  const written: string[] = [];
  const write = async (name: string, text: string) => {
    written.push(name);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(fixtures(), name), new TextEncoder().encode(text));
  };

  before('where Twilio would be, is a server that counts', async () => {
    await new Promise<void>((resolve) => twilio.listen(0, '127.0.0.1', resolve));
    const address = twilio.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const settings = vscode.workspace.getConfiguration('logtoConnector.twilio');
    await settings.update('apiBaseUrl', url, vscode.ConfigurationTarget.Global);
    await settings.update('target', 'live', vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await closeAll();
    for (const name of written) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(fixtures(), name));
    }
    twilio.close();
  });

  it('is not trusted', () => assert.equal(vscode.workspace.isTrusted, false));

  it('has its mistakes shown as always', async () => {
    const { document } = await openFixture('mistakes.logto-connector.json');
    await diagnosticsWhen(document, (found) => found.length > 0);
  });

  it('sends nothing, and asks Twilio nothing', async () => {
    await openFixture('acme.twilio-sms.json');
    await vscode.commands.executeCommand('logtoConnector.sendTestSms', { usageType: 'Generic', to: '+14155552671' });
    await vscode.commands.executeCommand('logtoConnector.verifyCredentials');
    await vscode.commands.executeCommand('logtoConnector.chooseService');
    assert.deepEqual(received, []);
  });

  it('has no reference resolved, and its .env is not read', async () => {
    const acme = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(fixtures(), 'acme.twilio-sms.json'));
    const config = new TextDecoder().decode(acme).replace(/"accountSID": "[^"]*"/, '"accountSID": "${env:MY_ACCOUNT}"');
    await write('refer.twilio-sms.json', config);
    await write('.env', `MY_ACCOUNT=AC${TOKEN}\n`);
    await openFixture('refer.twilio-sms.json');
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('logtoConnector.copyForConsole');
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });

  it('says nothing of where requests go: its own settings do not count', () => {
    for (const key of ['twilio.apiBaseUrl', 'twilio.target', 'simulator.error']) {
      const inspected = vscode.workspace.getConfiguration('logtoConnector').inspect(key);
      assert.equal(inspected?.workspaceValue, undefined, key);
    }
    assert.equal(vscode.workspace.getConfiguration('logtoConnector.twilio').get('target'), 'live');
  });
});
