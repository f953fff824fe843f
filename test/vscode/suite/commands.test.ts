import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, codes, diagnosticsWhen, openFixture, openText, rangeOf, replace } from './support.ts';

/** Sets a setting of the editor for our language while something runs. */
async function withEditorSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const configuration = () => vscode.workspace.getConfiguration('editor', { languageId: 'logto-connector' });
  await configuration().update(name, value, vscode.ConfigurationTarget.Workspace, true);
  try {
    await run();
  } finally {
    await configuration().update(name, undefined, vscode.ConfigurationTarget.Workspace, true);
  }
}

/** Waits until VS Code does something at a save: it takes that up some seconds after its window is there, and tells nobody. */
async function untilSavesAreAttended(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, 'probe.txt');
  const files = vscode.workspace.getConfiguration('files');
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  await files.update('insertFinalNewline', true, vscode.ConfigurationTarget.Workspace);
  try {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await eventually(
      async () => {
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
        await editor.document.save();
        return editor.document.getText();
      },
      (text) => text.endsWith('\n'),
    );
  } finally {
    await files.update('insertFinalNewline', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  }
}

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

  it('is saved under its name in the workspace, with nothing to ask', async () => {
    await vscode.commands.executeCommand('logtoConnector.newConfig');
    const document = await activeDocument();
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? document.uri, 'twilio-sms.json');
    await vscode.commands.executeCommand('workbench.action.files.save');
    const saved = await eventually(
      async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
      (text) => text !== '',
    );
    assert.equal(Object.keys(JSON.parse(saved)).length, 4);
    await vscode.workspace.fs.delete(file);
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

describe('fixes', () => {
  const FIX_ALL = 'logtoConnector.fixAll';
  /** One mistake that can be mended without asking, and one that cannot. */
  const MISTAKES = [
    '{',
    '  "accountSID": "",',
    '  "templates": [{ "usageType": "Sign-In", "content": "Your code: {code}" }]',
    '}',
  ].join('\n');
  afterEach(closeAll);

  it('are offered on a mistake', async () => {
    const { document } = await openText(MISTAKES);
    await diagnosticsWhen(document, (found) => codes(found).includes('unreplaced-placeholder'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, '{code}'),
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title.includes('{{code}}'));
    assert.ok(action?.edit, JSON.stringify(actions));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.ok(document.getText().includes('"Your code: {{code}}"'), document.getText());
  });

  it('are all applied by the command, as one step', async () => {
    const { document } = await openText(MISTAKES);
    await vscode.commands.executeCommand(FIX_ALL);
    assert.ok(document.getText().includes('"Your code: {{code}}"'), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), MISTAKES);
  });

  it('of one rule are applied where the command names it', async () => {
    const { document } = await openText(MISTAKES);
    await vscode.commands.executeCommand(FIX_ALL, document.uri.toString(), { rule: 'unreplaced-placeholder' });
    assert.equal(document.getText(), MISTAKES.replace('{code}', '{{code}}'));
  });

  it('are applied on save where the settings say so', async () => {
    await untilSavesAreAttended();
    const editor = await openFixture('acme.twilio-sms.json');
    const original = editor.document.getText();
    await withEditorSetting('codeActionsOnSave', { 'source.fixAll.logtoConnector': 'explicit' }, async () => {
      await replace(editor, '{{code}} signs', '{code} signs');
      assert.ok(await editor.document.save());
    });
    assert.ok(editor.document.getText().includes('"{{code}} signs'), editor.document.getText());
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), original);
    assert.ok(await editor.document.save());
  });
});

describe('the other commands', () => {
  afterEach(closeAll);

  it('start the server again', async () => {
    const { document } = await openText('{ "templates": [] }');
    await diagnosticsWhen(document, (found) => found.length > 0);
    await vscode.commands.executeCommand('logtoConnector.restartServer');
    await diagnosticsWhen(document, (found) => codes(found).includes('missing-usage-type'));
  });
});
