import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, openFixture, openText, placeCursor } from './support.ts';

/** What VS Code would list at the cursor, of all that offer something there. */
async function labelsAt(editor: vscode.TextEditor, text: string): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    placeCursor(editor, text),
  );
  return items
    .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Opens the list as Ctrl+Space does, and takes its first item, as soon as it is there. */
async function acceptFirst(editor: vscode.TextEditor): Promise<string> {
  const before = editor.document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  return eventually(
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText();
    },
    (text) => text !== before,
  );
}

describe('completion', () => {
  afterEach(closeAll);

  it('offers the keys that are not there yet, each once', async () => {
    const editor = await openText('{\n  "accountSID": "",\n  \n}');
    const labels = await eventually(
      () => labelsAt(editor, '"",\n  '),
      (list) => list.length > 0,
    );
    assert.deepEqual(labels.slice(0, 3), ['authToken', 'fromMessagingServiceSID', 'templates']);
    assert.equal(new Set(labels).size, labels.length, labels.join());
    assert.ok(!labels.includes('accountSID'));
  });

  it('offers usage types, the missing ones first', async () => {
    const editor = await openText('{ "templates": [{ "usageType": "" }, { "usageType": "SignIn" }] }');
    const labels = await eventually(
      () => labelsAt(editor, '"usageType": "'),
      (list) => list.length > 0,
    );
    assert.deepEqual(labels.slice(0, 3).sort(), ['ForgotPassword', 'Generic', 'Register']);
    assert.equal(labels.at(-1), 'SignIn');
  });

  it('puts a key with its value and its comma', async () => {
    const editor = await openText('{\n  "accountSID": ""\n  "authT"\n}');
    placeCursor(editor, '"authT');
    assert.equal(await acceptFirst(editor), '{\n  "accountSID": "",\n  "authToken": ""\n}');
  });

  it('puts a usage type between the quotes', async () => {
    const editor = await openText('{ "templates": [{ "usageType": "Forg" }] }');
    placeCursor(editor, 'Forg');
    assert.equal(await acceptFirst(editor), '{ "templates": [{ "usageType": "ForgotPassword" }] }');
  });

  it('puts the placeholder right behind {{, and closes it once', async () => {
    const editor = await openText('{ "templates": [{ "usageType": "SignIn", "content": "Code: " }] }');
    placeCursor(editor, 'Code: ');
    await vscode.commands.executeCommand('type', { text: '{' });
    await vscode.commands.executeCommand('type', { text: '{' });
    assert.equal(
      await acceptFirst(editor),
      '{ "templates": [{ "usageType": "SignIn", "content": "Code: {{code}}" }] }',
    );
  });

  it('puts a whole template for a missing usage type', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    placeCursor(editor, '“code”." }');
    await vscode.commands.executeCommand('type', { text: ',\n' });
    await vscode.commands.executeCommand('type', { text: 'MfaV' });
    const text = await acceptFirst(editor);
    const { templates } = JSON.parse(text) as { templates: { usageType: string; content: string }[] };
    assert.equal(templates.length, 5);
    assert.equal(templates[4]?.usageType, 'MfaVerification');
    assert.ok(templates[4]?.content.includes('{{code}}'));
  });
});
