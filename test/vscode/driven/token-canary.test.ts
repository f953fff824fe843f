/**
 * Auth tokens are planted, every command is used, and all that VS Code keeps and shows is searched for them. Where they may
 * be: in the files of the user (and so in the editors that show these), on the clipboard after the user said so, and in
 * VS Code's store for secrets. That store needs no exception here: it is encrypted, or in memory.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll } from '../suite/support.ts';
import { answers, folder, LOG, NEEDLES, session, used } from './session.ts';
import { recordedTexts, storedTexts } from './window.ts';

const EXTENSION = 'logto-community.logto-connector-config';
/** Milliseconds; the session takes about a third of it. */
const SESSION_MS = 120_000;

const hits = (texts: readonly string[]): string[] =>
  NEEDLES.filter((needle) => texts.some((text) => text.toLowerCase().includes(needle.toLowerCase())));

/** Every file under a folder. */
function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('an auth token, after a session that uses every command,', function () {
  this.timeout(SESSION_MS);
  let shown: readonly string[] = [];
  let stored: readonly string[] = [];

  before(async () => {
    await session();
    // Editors show blanks that do not break.
    shown = (await recordedTexts()).map((text) => text.replaceAll('\u00a0', ' '));
    stored = await storedTexts();
  });
  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('was met by each command that the extension contributes', () => {
    const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON;
    const contributed: readonly { command: string }[] = manifest.contributes.commands;
    const ids = contributed.map(({ command }) => command);
    assert.deepEqual([...used].sort(), [...ids, 'logtoConnector.moveSecret'].sort());
  });

  it('is in nothing that the window showed', () => {
    // Messages, the log, a question. Of the log's lines not each is shown: it moves on.
    for (const text of [
      'The secret "CANARY" is replaced.',
      'Simulator: ',
      '[trace]',
      'Copy the Auth Token to the clipboard?',
    ]) {
      assert.ok(
        shown.some((one) => one.includes(text)),
        `"${text}" was shown, and is not among what was recorded`,
      );
    }
    assert.deepEqual(hits(shown), []);
  });

  it('is in nothing that the window keeps', () => {
    for (const text of ['recentPhoneNumbers']) {
      assert.ok(
        stored.some((one) => one.includes(text)),
        `"${text}" is kept, and is not among what was found`,
      );
    }
    assert.deepEqual(hits(stored), []);
  });

  it('is in no file of the profile, and in nothing that VS Code printed', () => {
    const [profile, artifacts] = [process.env['VSCODE_TEST_PROFILE'], process.env['VSCODE_TEST_ARTIFACTS']];
    assert.ok(profile && artifacts, 'The tests need to know where the profile is');
    const files = [...filesIn(profile), ...filesIn(artifacts)];
    assert.ok(
      files.some((path) => path.endsWith(`${LOG}.log`)),
      'There is no log among the files',
    );
    assert.deepEqual(
      files.filter((path) => hits([readFileSync(path, 'latin1')]).length > 0),
      [],
    );
  });

  it('is in no output, diagnostic, hover, completion or lens, and in nothing that a language model is told', () => {
    const outputs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
    const texts = outputs.map((document) => document.getText());
    assert.ok(
      texts.some((text) => text.includes('textDocument/didChange')),
      'The trace is not among the outputs',
    );
    const diagnostics = vscode.languages.getDiagnostics().filter(([{ path }]) => path.includes('/canary/'));
    assert.ok(diagnostics.length > 0);
    assert.ok(JSON.stringify(answers).includes("is a config of Logto's Twilio SMS connector"));
    assert.deepEqual(hits([...texts, JSON.stringify([answers, diagnostics])]), []);
  });
});
