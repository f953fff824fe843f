import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, codes, diagnosticsWhen, openFixture, openText } from './support.ts';

/** What is in the active editor, once there is one with a text in it. */
async function activeDocument(): Promise<vscode.TextDocument> {
  await eventually(
    () => vscode.window.activeTextEditor?.document.getText() ?? '',
    (text) => text !== '',
  );
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  return document;
}

describe('a new config', () => {
  afterEach(closeAll);

  it('is one of our language, named as it will be saved, and valid but for what is to be filled in', async () => {
    await vscode.commands.executeCommand('logtoConnector.newConfig');
    const document = await activeDocument();
    assert.equal(document.languageId, 'logto-connector');
    assert.equal(document.isUntitled, true);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.equal(document.uri.path, `${folder?.uri.path}/twilio-sms.json`);
    const config: object = JSON.parse(document.getText());
    assert.deepEqual(Object.keys(config), ['accountSID', 'authToken', 'fromMessagingServiceSID', 'templates']);
    assert.ok(document.getText().endsWith('}\n'));
    assert.ok(document.getText().includes(`\n${' '.repeat(4)}"accountSID"`), 'It has the indentation of the editor');
  });

  it('has tab stops: what is typed goes from one value to the next', async () => {
    await vscode.commands.executeCommand('logtoConnector.newConfig');
    const document = await activeDocument();
    await vscode.commands.executeCommand('type', { text: 'one' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'two' });
    const { accountSID, authToken } = JSON.parse(document.getText());
    assert.deepEqual([accountSID, authToken], ['one', 'two']);
  });

  it('has another name where that one is taken', async () => {
    await vscode.commands.executeCommand('logtoConnector.newConfig');
    const first = await activeDocument();
    await vscode.commands.executeCommand('logtoConnector.newConfig');
    await eventually(
      () => vscode.window.activeTextEditor?.document,
      (document) => document !== first && document?.getText() !== '',
    );
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/2\.twilio-sms\.json$/);
  });
});

describe('the copy for the Logto Console', () => {
  const COMMAND = 'logtoConnector.copyForConsole';
  beforeEach(() => vscode.env.clipboard.writeText('before'));
  afterEach(closeAll);

  it('is what Logto would keep of the config', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    await vscode.commands.executeCommand(COMMAND);
    const copied: object = JSON.parse(await vscode.env.clipboard.readText());
    const { $schema, ...config }: { $schema?: string } = JSON.parse(document.getText());
    assert.deepEqual(copied, config);
  });

  it('is not made of a config with errors', async () => {
    const { document } = await openText('{ "accountSID": "" }');
    await diagnosticsWhen(document, (found) => codes(found).includes('schema'));
    await vscode.commands.executeCommand(COMMAND);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });

  it('is not made of what is no config', async () => {
    await openText('{ "name": "other" }', 'json');
    await vscode.commands.executeCommand(COMMAND);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});
