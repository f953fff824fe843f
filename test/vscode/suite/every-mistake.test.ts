import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, diagnosticsWhen, openFixture } from './support.ts';

describe('fix all', () => {
  afterEach(closeAll);

  it('mends one mistake of every kind as the command line does', async () => {
    const { document } = await openFixture('every-mistake', 'broken.twilio-sms.json');
    await diagnosticsWhen(document, (found) => found.length > 15);
    await vscode.commands.executeCommand('logtoConnector.fixAll');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const fixed = vscode.Uri.joinPath(folder.uri, 'every-mistake', 'fixed.twilio-sms.json');
    const wanted = new TextDecoder().decode(await vscode.workspace.fs.readFile(fixed));
    await eventually(
      () => document.getText(),
      (text) => text === wanted,
    );
  });
});
