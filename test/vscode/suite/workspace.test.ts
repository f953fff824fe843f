import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, languageBecomes, replace } from './support.ts';

const BROKEN = '{ "accountSID": 1, "templates": [] }';

/** A file of the workspace. */
function file(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

const write = (path: string, text = BROKEN) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));

/** What Problems shows of a file: the severities are of no matter here. */
const problemsOf = (path: string) => vscode.languages.getDiagnostics(file(path));

const problemsCome = (path: string) =>
  eventually(
    () => problemsOf(path),
    (found) => found.length > 0,
    10_000,
  );
const problemsGo = (path: string) =>
  eventually(
    () => problemsOf(path),
    (found) => found.length === 0,
    10_000,
  );

async function apply(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('configs that nobody has opened', () => {
  afterEach(async () => {
    await closeAll();
    // The folder itself stays: the watcher may miss what is written in one that was removed and made again just now.
    for (const [name] of await vscode.workspace.fs.readDirectory(file('unopened'))) {
      await vscode.workspace.fs.delete(file(`unopened/${name}`), { recursive: true });
    }
  });
  after(() => vscode.workspace.fs.delete(file('unopened'), { recursive: true }));

  it('are in Problems, by their name and by their content', async () => {
    await write('unopened/one.twilio-sms.json');
    await write('unopened/other-name.json', '{ "accountSID": "", "authToken": "", "templates": [] }');
    await problemsCome('unopened/one.twilio-sms.json');
    await problemsCome('unopened/other-name.json');
  });

  it('are there as long as they are broken, and on the disk', async () => {
    const path = 'unopened/twilio-sms.json';
    await write(path, '{');
    await problemsCome(path);
    await write(path, BROKEN);
    await eventually(
      () => problemsOf(path).length,
      (amount) => amount > 1,
      10_000,
    );
    await vscode.workspace.fs.delete(file(path));
    await problemsGo(path);
  });

  it('are not there in folders of other people, and where the settings exclude them', async () => {
    const files = vscode.workspace.getConfiguration('files');
    const before = files.inspect('exclude')?.workspaceValue;
    await files.update('exclude', { '**/generated': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await write('unopened/node_modules/package/twilio-sms.json');
      await write('unopened/generated/twilio-sms.json');
      await write('unopened/twilio-sms.json');
      await problemsCome('unopened/twilio-sms.json');
      assert.deepEqual(problemsOf('unopened/node_modules/package/twilio-sms.json'), []);
      assert.deepEqual(problemsOf('unopened/generated/twilio-sms.json'), []);
    } finally {
      await vscode.workspace.getConfiguration('files').update('exclude', before, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('keep their problems when they are opened and closed', async () => {
    const path = 'unopened/twilio-sms.json';
    await write(path);
    const before = (await problemsCome(path)).length;
    await vscode.window.showTextDocument(file(path));
    await closeAll();
    await write('unopened/later.twilio-sms.json');
    await problemsCome('unopened/later.twilio-sms.json');
    assert.equal(problemsOf(path).length, before);
  });

  const GONE: readonly (readonly [how: string, go: (uri: vscode.Uri) => Promise<unknown>])[] = [
    ['are deleted', async (uri) => vscode.workspace.fs.delete(uri)],
    ['are deleted in the Explorer', (uri) => apply((edit) => edit.deleteFile(uri))],
    [
      'are renamed to something else',
      (uri) => apply((edit) => edit.renameFile(uri, uri.with({ path: uri.path.replace('.json', '.txt') }))),
    ],
    [
      'are removed by another program',
      async (uri) => {
        await rm(uri.fsPath);
        await closeAll();
      },
    ],
  ];
  for (const [index, [how, go]] of GONE.entries()) {
    it(`have no problems any more when they ${how} while they are open`, async () => {
      const path = `unopened/${index}.twilio-sms.json`;
      await write(path);
      await problemsCome(path);
      // As people do it: what an extension opens, VS Code keeps open for some minutes.
      await vscode.commands.executeCommand('vscode.open', file(path));
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      await languageBecomes(editor.document.uri, 'logto-connector');
      await replace(editor, ', "templates": []', '');
      await editor.document.save();
      await eventually(
        () => problemsOf(path).length,
        (amount) => amount > 1,
        10_000,
      );
      await go(file(path));
      await closeAll();
      await problemsGo(path);
    });
  }

  it('are not told by their content where the user has set them back to JSON', async () => {
    const path = 'unopened/by-content.json';
    await write(path, '{ "accountSID": "", "authToken": "", "templates": [] }');
    await problemsCome(path);
    const { document } = await vscode.window.showTextDocument(file(path));
    await languageBecomes(document.uri, 'logto-connector');
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await problemsGo(path);
    await write('unopened/later.twilio-sms.json');
    await problemsCome('unopened/later.twilio-sms.json');
    assert.deepEqual(problemsOf(path), []);
  });

  it('move with the folder that another program moves', async () => {
    await write('unopened/here/sms.json', '{ "accountSID": "", "authToken": "", "templates": [] }');
    await problemsCome('unopened/here/sms.json');
    await rename(file('unopened/here').fsPath, file('unopened/there').fsPath);
    await problemsCome('unopened/there/sms.json');
    await problemsGo('unopened/here/sms.json');
    await rm(file('unopened/there').fsPath, { recursive: true });
    await problemsGo('unopened/there/sms.json');
  });

  it('have the problems of the disk again once an editor is closed without saving', async () => {
    const path = 'unopened/twilio-sms.json';
    await write(path);
    const before = (await problemsCome(path)).length;
    const editor = await vscode.window.showTextDocument(file(path));
    await replace(editor, ', "templates": []', '');
    await eventually(
      () => problemsOf(path).length,
      (amount) => amount !== before,
      10_000,
    );
    await closeAll();
    await eventually(
      () => problemsOf(path).length,
      (amount) => amount === before,
      10_000,
    );
  });

  it('obey the settings file of their folder, whose own mistakes are shown', async () => {
    const path = 'unopened/twilio-sms.json';
    await write(path);
    await problemsCome(path);
    await write('unopened/logto-connector.config.json', '{ "ignore": ["*.json"] }');
    await problemsGo(path);
    await write('unopened/logto-connector.config.json', '{ "ignore": 1 }');
    await problemsCome(path);
    await problemsCome('unopened/logto-connector.config.json');
  });

  it('have the mistakes of an open settings file shown by VS Code alone, and those of a closed one by us', async () => {
    const path = 'unopened/logto-connector.config.json';
    const speakers = () =>
      [...new Set(problemsOf(path).map(({ source }) => (source === 'logto' ? 'logto' : 'VS Code')))].join();
    const speaks = (who: string) => eventually(speakers, (all) => all === who, 10_000);
    await write('unopened/twilio-sms.json');
    await write(path, '{ "ignore": 1, "rules": { "no-such-rule": "off" } }');
    await speaks('logto');
    await vscode.commands.executeCommand('vscode.open', file(path));
    await speaks('VS Code');
    assert.equal(problemsOf(path).length, 2);
    await write(
      path,
      '{ "ignore": 1, "segmentLimit": 0, "placeholderStyle": "", "detectByContent": null, "ignore": 2 }',
    );
    await eventually(
      () => problemsOf(path).length,
      (amount) => amount > 4,
      10_000,
    );
    assert.equal(speakers(), 'VS Code');
    await closeAll();
    await speaks('logto');
  });
});
