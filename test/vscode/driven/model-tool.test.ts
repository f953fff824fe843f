/** The tool for language models, called as a chat calls it: VS Code asks its user first. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { validConfig } from '../../support/configs.ts';
import { closeAll, diagnosticsWhen, openFixture, openText, replace } from '../suite/support.ts';
import { askModelTool } from './session.ts';
import { leaveDialog } from './window.ts';

describe('the tool for language models', () => {
  afterEach(closeAll);

  it('is offered to them, with what it takes', () => {
    const tool = vscode.lm.tools.find(({ name }) => name === 'logto_check_connector_config');
    assert.ok(tool);
    assert.match(tool.description, /only reads/);
    assert.deepEqual(Object.keys(Object(tool.inputSchema).properties).sort(), ['file', 'text']);
  });

  it('says of an open file what the editor says, and not what is on the disk', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, '"accountSID"', '"accountSid"');
    await diagnosticsWhen(editor.document, (found) => found.some(({ code }) => code === 'unknown-key'));
    const shown = vscode.languages.getDiagnostics(editor.document.uri);
    const text = await askModelTool({ file: 'acme.twilio-sms.json' });
    assert.match(text, /^acme\.twilio-sms\.json is a config of Logto's Twilio SMS connector\./);
    for (const { message, range, code } of shown) {
      const rule = typeof code === 'object' ? code.value : code;
      assert.ok(text.includes(`${range.start.line + 1}:${range.start.character + 1} `), text);
      assert.ok(text.includes(` ${rule}: ${message}`), text);
    }
    assert.match(text, /\n {2}fix: Rename to "accountSID"\n/);
  });

  it('reads a file that is in no editor, by its path, and leaves it in none', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const { fsPath } = vscode.Uri.joinPath(folder.uri, 'acme.twilio-sms.json');
    assert.match(await askModelTool({ file: fsPath }), /^acme\.twilio-sms\.json is a config/);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  it('judges a text, with the auth token masked', async () => {
    const text = await askModelTool({ text: validConfig.replace('"Generic"', '"0123456789abcdef0123456789abcdef"') });
    assert.match(text, /missing-usage-type/);
    assert.doesNotMatch(text, /0123456789abcdef0123456789abcdef/);
  });

  it('reads nothing outside of the workspace, and says so', async () => {
    await openText('{}');
    for (const file of ['/etc/passwd', '../../outside.json', 'file:///etc/passwd']) {
      await assert.rejects(askModelTool({ file }), /Only files of the workspace/);
    }
    await assert.rejects(askModelTool({ file: 'nowhere.json' }), /no such file/);
    await assert.rejects(askModelTool({}), /Give either "text"/);
  });

  it('does nothing where its user says no', async () => {
    const asked = vscode.lm.invokeTool('logto_check_connector_config', {
      input: { text: '{}' },
      toolInvocationToken: undefined,
    });
    const said = await leaveDialog('Check Logto connector config');
    assert.match(said, /without its Auth Token/);
    await assert.rejects(async () => asked);
  });
});
