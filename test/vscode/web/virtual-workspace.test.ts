/** A workspace that is on no disk: its files are read by VS Code, for the server. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, codes, diagnosticsWhen, openFixture } from '../suite/support.ts';

const BROKEN = '{ "accountSID": 1, "templates": [] }';

/** A file of the workspace. */
function file(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

const write = (path: string, text = BROKEN) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
const remove = (path: string) => vscode.workspace.fs.delete(file(path), { recursive: true });

/** Waits until Problems is as wanted about a file. */
const problems = (path: string, isWanted: (messages: readonly string[]) => boolean) =>
  eventually(() => vscode.languages.getDiagnostics(file(path)).map(({ message }) => message), isWanted);
const some = (messages: readonly string[]) => messages.length > 0;
const none = (messages: readonly string[]) => messages.length === 0;

describe('a virtual workspace', () => {
  afterEach(async () => {
    await closeAll();
    for (const [name] of await vscode.workspace.fs.readDirectory(file(''))) {
      if (name === 'unopened' || name === 'logto-connector.config.json') {
        await remove(name);
      }
    }
  });

  it('is one', () => {
    assert.equal(file('').scheme, 'memory');
  });

  it('has the problems of configs that nobody has opened, by their names', async () => {
    await problems('mistakes.logto-connector.json', some);
    await write('unopened/one.twilio-sms.json');
    await write('unopened/by-content.json');
    await problems('unopened/one.twilio-sms.json', some);
    await problems('unopened/by-content.json', none);
  });

  it('has them as long as the files are there and broken', async () => {
    const path = 'unopened/twilio-sms.json';
    await write(path);
    await problems(path, some);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file('acme.twilio-sms.json')));
    await write(path, text.replace(/"authToken": "[^"]*"/, '"authToken": "${env:TOKEN}"').replaceAll(/[“”]/g, "'"));
    await problems(path, none);
    await write(path);
    await problems(path, some);
    await remove(path);
    await problems(path, none);
  });

  it('has a settings file that is obeyed, and whose own mistakes are shown', async () => {
    const { document } = await openFixture('mistakes.logto-connector.json');
    await diagnosticsWhen(document, (found) => codes(found).includes('unreplaced-placeholder'));
    await write('logto-connector.config.json', '{ "rules": { "unreplaced-placeholder": "off" } }');
    await diagnosticsWhen(document, (found) => found.length > 0 && !codes(found).includes('unreplaced-placeholder'));
    await write('logto-connector.config.json', '{ "rules": { "unreplaced-placeholder": "of" } }');
    await problems('logto-connector.config.json', some);
    await remove('logto-connector.config.json');
    await diagnosticsWhen(document, (found) => codes(found).includes('unreplaced-placeholder'));
    await problems('logto-connector.config.json', none);
  });
});
