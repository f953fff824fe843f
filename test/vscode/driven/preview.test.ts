/** The preview and the editor: what each tells the other. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, openFixture, openText, placeCursor, replace, withSetting } from '../suite/support.ts';
import { inWords, type TypingTimes, timesOfTyping } from './typing-time.ts';
import {
  attributeInWebview,
  clickInWebview,
  press,
  print,
  question,
  showsInWebview,
  textsInWebview,
} from './window.ts';

const item = (key: string) => `li[data-key="${key}"]`;
const bubble = (usageType: string) => `${item(`type:${usageType}`)} .bubble`;
const button = (usageType: string, name: string) => `${item(`type:${usageType}`)} button:has-text("${name}")`;

const preview = () => vscode.commands.executeCommand('logtoConnector.previewTemplates');

async function openWithPreview(...path: string[]): Promise<vscode.TextEditor> {
  const editor = await openFixture(...path);
  await preview();
  await showsInWebview('h1', path.at(-1) ?? '');
  return editor;
}

/** The text that is selected in the editor that has the focus. */
function selected(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}

const TYPED = ' and out again, and in';

/** What of it is VS Code's own: a webview shows something as soon as an extension hears of a key. */
async function timesInBareWebview(): Promise<TypingTimes> {
  const editor = await openFixture('acme.twilio-sms.json');
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('bare', 'Bare', place, { enableScripts: true });
  panel.webview.html = `<p id="messages">There.</p>
<script>onmessage = ({ data }) => document.getElementById('messages').textContent = data;</script>`;
  await showsInWebview('#messages', 'There.');
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document === editor.document && contentChanges.length > 0) {
      void panel.webview.postMessage(`Version ${document.version}`);
    }
  });
  try {
    placeCursor(editor, 'signs you in');
    return await timesOfTyping(TYPED);
  } finally {
    listening.dispose();
    panel.dispose();
  }
}

describe('the preview', () => {
  afterEach(async () => {
    await press('Escape');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('opens beside the editor, which keeps the focus, and has every message', async () => {
    const editor = await openWithPreview('acme.twilio-sms.json');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    assert.deepEqual(await textsInWebview(bubble('SignIn')), ['000000 signs you in.']);
    assert.deepEqual(await textsInWebview(bubble('MfaVerification')), ['000000 is your “code”.']);
    assert.equal((await textsInWebview('h2')).length, 9);
    await preview();
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 2);
  });

  it('follows what is typed', async () => {
    const editor = await openWithPreview('acme.twilio-sms.json');
    await replace(editor, 'signs you in', 'lets you in');
    await showsInWebview(bubble('SignIn'), '000000 lets you in.');
    await replace(editor, '  ]\n}', '');
    await showsInWebview('#status', 'The file is not valid JSON.');
    await showsInWebview(bubble('SignIn'), '000000 lets you in.');
  });

  it('shows what is typed soon', async () => {
    const editor = await openWithPreview('acme.twilio-sms.json');
    placeCursor(editor, 'signs you in');
    await showsInWebview('li[aria-current] h2', 'SignIn');
    const ours = await timesOfTyping(TYPED);
    await showsInWebview(bubble('SignIn'), `signs you in${TYPED}.`);
    await closeAll();
    const bare = await timesInBareWebview();
    await print(
      [
        `From a key to the preview, painted: ${inWords(ours.fromKey)}`,
        `to a webview that shows each change at once: ${inWords(bare.fromKey)}`,
        `from the change of the text to the preview: ${inWords(ours.fromChange)}`,
        `to that webview: ${inWords(bare.fromChange)}.`,
      ].join('; '),
    );
  });

  it('has a click on a message select its text', async () => {
    await openWithPreview('acme.twilio-sms.json');
    await clickInWebview(bubble('ForgotPassword'));
    await eventually(selected, (text) => text === '{{code}} resets your password.');
    await clickInWebview(button('SignIn', 'SignIn'));
    await eventually(selected, (text) => text === '{{code}} signs you in.');
    // One that falls back leads to the text that is sent.
    await clickInWebview(bubble('BindMfa'));
    await eventually(selected, (text) => text === '{{code}} is your “code”.');
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('marks the message that the cursor is in', async () => {
    const editor = await openWithPreview('acme.twilio-sms.json');
    placeCursor(editor, 'resets');
    await showsInWebview('li[aria-current] h2', 'ForgotPassword');
    placeCursor(editor, 'is your');
    await showsInWebview('li[aria-current] h2', 'Generic');
    assert.equal((await textsInWebview('li[aria-current]')).length, 1);
    placeCursor(editor, '"accountSID"');
    await eventually(
      () => textsInWebview('li[aria-current]'),
      (marked) => marked.length === 0,
    );
  });

  it('sends a test of a message', async () => {
    await openWithPreview('acme.twilio-sms.json');
    await clickInWebview(button('ForgotPassword', 'Send test'));
    await question('Send Test SMS');
    await press('Control+A');
    await press('Escape');
  });

  it('fixes a message', async () => {
    const editor = await openWithPreview('acme.twilio-sms.json');
    await replace(editor, '{{code}} signs', '{code} signs');
    await showsInWebview(bubble('SignIn'), '{code} signs you in.');
    await clickInWebview(button('SignIn', 'Fix'));
    await showsInWebview(bubble('SignIn'), '000000 signs you in.');
    assert.ok(editor.document.getText().includes('"{{code}} signs you in."'), editor.document.getText());
  });

  it('adds a template where there is none', async () => {
    const { document } = await openWithPreview('acme.twilio-sms.json');
    await clickInWebview(button('BindMfa', 'Add a template'));
    await eventually(
      () => document.getText(),
      (text) => text.includes('"usageType": "BindMfa"'),
    );
    await showsInWebview(bubble('BindMfa'), '000000 is your code to set up');
    assert.deepEqual(await textsInWebview(`${item('type:BindMfa')} .tag`), []);
  });

  it('follows the config that was active last', async () => {
    const { document } = await openWithPreview('acme.twilio-sms.json');
    const other = { viewColumn: vscode.ViewColumn.One };
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({
        language: 'logto-connector',
        content: '{ "templates": [{ "usageType": "SignIn", "content": "Another" }] }',
      }),
      other,
    );
    await showsInWebview(bubble('SignIn'), 'Another');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'x' }),
      other,
    );
    await showsInWebview(bubble('SignIn'), 'Another');
    await vscode.window.showTextDocument(document, other);
    await showsInWebview(bubble('SignIn'), '000000 signs you in.');
  });

  it('stays when its file is closed, and leads back to it', async () => {
    await openWithPreview('acme.twilio-sms.json');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await showsInWebview('#foot', 'The file is closed.');
    assert.deepEqual(await textsInWebview('#messages li'), []);
    await clickInWebview('button[data-do="open"]');
    await showsInWebview(bubble('SignIn'), '000000 signs you in.');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/acme\.twilio-sms\.json$/);
  });

  it('is of no file that is plain JSON by the will of its user', async () => {
    const { document } = await openWithPreview('acme.twilio-sms.json');
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'json');
    await showsInWebview('#foot', 'Open it, or another connector config');
    await vscode.languages.setTextDocumentLanguage(plain, 'logto-connector');
    await showsInWebview(bubble('SignIn'), '000000 signs you in.');
  });

  it('is by the settings', async () => {
    const editor = await openWithPreview('acme.twilio-sms.json');
    await replace(editor, '{{code}} signs', '<<code>> signs');
    await showsInWebview(bubble('SignIn'), '<<code>> signs you in.');
    await withSetting('placeholderStyle', '<<code>>', () => showsInWebview(bubble('SignIn'), '000000 signs you in.'));
  });

  it('fills in a code as long as is wished', async () => {
    await openWithPreview('acme.twilio-sms.json');
    await clickInWebview('h1');
    await press('Tab');
    await press('8');
    await showsInWebview(bubble('SignIn'), '00000000 signs you in.');
    await showsInWebview(`${item('type:SignIn')} .figures`, 'GSM-7, 22 characters, 1 segment');
  });

  it('is offered over the templates', async () => {
    const { document } = await openText(
      '{ "templates": [{ "usageType": "SignIn", "content": "Over the templates" }] }',
    );
    const lenses = await eventually(
      async () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9),
      (found) => found.length > 0,
    );
    const command = lenses.map((lens) => lens.command).find((one) => one?.title === 'Preview messages');
    assert.ok(command, JSON.stringify(lenses));
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await showsInWebview(bubble('SignIn'), 'Over the templates');
  });

  it('has a hostile text as it stands, in VS Code too', async () => {
    const hostile = '</div><img src=x onerror=alert(1)><script>alert(1)</script>';
    const content = JSON.stringify({ templates: [{ usageType: 'SignIn', content: hostile }] });
    await openText(content);
    await preview();
    await showsInWebview(bubble('SignIn'), hostile);
    assert.deepEqual(await textsInWebview('#messages img, #messages script'), []);
    assert.equal(await attributeInWebview('html', 'lang'), 'en');
  });
});
