import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

const ID = 'logto-community.logto-connector-config';

describe('the extension', () => {
  it('is the one that this run is about', () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, `${ID} is not installed`);
    const repository = realpathSync(join(__dirname, '..', '..', '..', '..'));
    const isRepository = realpathSync(extension.extensionPath) === repository;
    assert.equal(isRepository, process.env['VSCODE_TEST_EXTENSION'] === 'development', extension.extensionPath);
  });

  it('activates', async () => {
    const extension = vscode.extensions.getExtension(ID);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('has every command that it offers', async () => {
    const extension = vscode.extensions.getExtension(ID);
    await extension?.activate();
    const offered: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.ok(offered.length > 1);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      offered.map(({ command }) => command).filter((command) => !registered.includes(command)),
      [],
    );
  });
});
