import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the command for the target', () => {
  it('switches where a test SMS goes, and back', async () => {
    const target = () => vscode.workspace.getConfiguration('logtoConnector.twilio').get('target');
    assert.equal(target(), 'simulator');
    await vscode.commands.executeCommand('logtoConnector.switchTarget');
    assert.equal(target(), 'live');
    await vscode.commands.executeCommand('logtoConnector.switchTarget');
    assert.equal(target(), 'simulator');
  });
});
