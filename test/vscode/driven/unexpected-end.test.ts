/** The language server is killed: last of all, since the window is one in which it was given up then. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, codes, diagnosticsWhen, openText, replace } from '../suite/support.ts';
import { click, notification } from './window.ts';

const PATIENCE = 30_000;
const BROKEN = '{ "accountSID": 7, "templates": [] }';

/** The process of this window's server; undefined while there is none. */
function serverProcess(): number | undefined {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const found = processes.find((line) => line.includes('server.js') && line.includes(`=${process.pid}`));
  return found === undefined ? undefined : Number.parseInt(found, 10);
}

/** Kills it, once it answers. @returns the process that was killed */
async function kill({ document }: vscode.TextEditor): Promise<number> {
  await diagnosticsWhen(document, (found) => codes(found).includes('schema'));
  const pid = serverProcess();
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  await eventually(serverProcess, (left) => left !== pid);
  return pid;
}

/** Waits for another process than the one that was killed, which says what is wrong with what is typed now. */
async function comesBack(editor: vscode.TextEditor, killed: number): Promise<void> {
  await eventually(serverProcess, (pid) => pid !== undefined && pid !== killed, PATIENCE);
  await replace(editor, '7', '[7,');
  await diagnosticsWhen(editor.document, (found) => codes(found).includes('json-syntax'));
  await replace(editor, '[7,', '7');
  await diagnosticsWhen(editor.document, (found) => !codes(found).includes('json-syntax'));
}

describe('a language server that is killed', () => {
  afterEach(closeAll);

  it('comes back by itself, with diagnostics of what is typed since', async () => {
    const editor = await openText(BROKEN);
    await comesBack(editor, await kill(editor));
  });

  it('is given up after the fifth time, in words, and started again by the button there', async () => {
    const editor = await openText(BROKEN);
    // The first of the five was in the test before.
    for (let count = 2; count < 5; count++) {
      await comesBack(editor, await kill(editor));
    }
    const killed = await kill(editor);
    const text = await notification('The language server of Logto Connector Config has crashed');
    assert.match(text, /crashed 5 times in 3 minutes, so it was not started again/);
    assert.equal(serverProcess(), undefined);
    await click('.notification-list-item .monaco-button:has-text("Restart")');
    await comesBack(editor, killed);
  });
});
