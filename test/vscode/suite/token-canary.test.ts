/** An auth token is planted, the commands are used, and all that VS Code keeps and shows is searched for it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { validConfig } from '../../support/configs.ts';
import { eventually } from '../../support/eventually.ts';
import { closeAll, openText, replace, runPressingEnter } from './support.ts';

const CANARY = 'c0ffee00c0ffee11c0ffee22c0ffee33';
const LOG = 'Logto Connector Config';

/** Every file of the profile, but for VS Code's own copies of the documents themselves. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return /^(?:Backups|History)$/.test(entry.name) ? [] : filesIn(path);
    }
    return entry.isFile() ? [path] : [];
  });
}

describe('an auth token', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await closeAll();
  });

  it('is in nothing that VS Code keeps or shows, whatever was done with its config', async () => {
    const show = (await vscode.commands.getCommands()).find((id) => id.includes('output.show') && id.includes(LOG));
    assert.ok(show, 'There is no way to the log');
    await vscode.commands.executeCommand(show);
    await vscode.commands.executeCommand('workbench.action.output.activeOutputLogLevel.1');

    const planted = validConfig.replace('"authToken": "0123456789abcdef0123456789abcdef"', `"authToken": "${CANARY}"`);
    const editor = await openText(planted.replaceAll('is your code', 'is your code, [pay](command:x) $(trash) <b>'));
    await runPressingEnter('logtoConnector.sendTestSms', { usageType: 'SignIn', to: '+14155552671' });
    await runPressingEnter('logtoConnector.sendTestSms', { usageType: 'SignIn', to: '+15005550009' });
    await runPressingEnter('logtoConnector.verifyCredentials');
    await runPressingEnter('logtoConnector.fixAll');
    await replace(editor, CANARY, ` ${CANARY} `);
    await runPressingEnter('logtoConnector.sendTestSms', { usageType: 'SignIn', to: '+14155552671' });
    await vscode.commands.executeCommand('logtoConnector.restartServer');
    const { uri } = editor.document;
    const place = editor.document.positionAt(editor.document.getText().indexOf(CANARY) + 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);

    const outputsNow = () => vscode.workspace.textDocuments.filter((document) => document.uri.scheme === 'output');
    const simulated = outputsNow().map((document) => document.getText());
    await vscode.commands.executeCommand(show);
    const outputs = await eventually(outputsNow, (documents) =>
      documents.some((document) => document.getText().includes('Test SMS (')),
    );
    const profile = process.env['VSCODE_TEST_PROFILE'];
    assert.ok(profile, 'The tests need to know where the profile is');
    const files = filesIn(profile);
    assert.ok(
      files.some((path) => path.endsWith(`${LOG}.log`)),
      'There is no log among the files',
    );
    const shown = [
      ...simulated,
      ...outputs.map((document) => document.getText()),
      JSON.stringify([hovers, vscode.languages.getDiagnostics(uri)]),
      ...files.map((path) => readFileSync(path, 'latin1')),
    ];
    assert.equal(shown.filter((text) => text.includes(CANARY)).length, 0);
  });
});
