/** The language server is killed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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

/** Kills it. @returns the process that was killed */
async function kill(before?: number): Promise<number> {
  const pid = await eventually(serverProcess, (found) => found !== undefined && found !== before, PATIENCE);
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  return pid;
}

describe('a language server that is killed', () => {
  afterEach(closeAll);

  it('comes back by itself, with diagnostics of what is typed since', async () => {
    const editor = await openText(BROKEN);
    await diagnosticsWhen(editor.document, (found) => codes(found).includes('schema'));
    const killed = await kill();
    await eventually(serverProcess, (pid) => pid !== undefined && pid !== killed, PATIENCE);
    await diagnosticsWhen(editor.document, (found) => codes(found).includes('schema'));
    await replace(editor, '7', '"",');
    await diagnosticsWhen(editor.document, (found) => codes(found).includes('json-syntax'));
  });

  it('is given up after the fifth time, in words, and started again by the button there', async () => {
    const editor = await openText(BROKEN);
    let killed: number | undefined;
    // The first of the five was in the test before.
    for (let count = 2; count <= 5; count++) {
      killed = await kill(killed);
    }
    const text = await notification('The language server of Logto Connector Config has crashed');
    assert.match(text, /crashed 5 times in 3 minutes, so it was not started again/);
    assert.equal(serverProcess(), undefined);
    await click('.notification-list-item .monaco-button:has-text("Restart")');
    await eventually(serverProcess, (pid) => pid !== undefined && pid !== killed, PATIENCE);
    await replace(editor, '7', '"",');
    await diagnosticsWhen(editor.document, (found) => codes(found).includes('json-syntax'));
  });
});
