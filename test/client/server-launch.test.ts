/** A server is there before it is asked for, and gone once it was told to end. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { endSoon, launchAhead, type ServerProcess } from '../../client/src/server-launch.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOTE = `require('node:fs').appendFileSync(require('node:path').join(__dirname, 'started'), process.pid + '\\n');`;
const HANGS = `${NOTE} setInterval(() => {}, 1000);`;
const ENDS_WITH_ITS_INPUT = `${NOTE} process.stdin.resume();`;

/** A program that notes its process id; and what it noted. */
function program(source: string) {
  const { path } = temporaryFolder({ 'server.js': source });
  const log = join(path, 'started');
  const started = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean).map(Number) : []);
  onTestFinished(() => {
    for (const pid of started().filter(isRunning)) {
      process.kill(pid, 'SIGKILL');
    }
  });
  return { module: join(path, 'server.js'), started };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the first one is started before it is asked for, and each further one when it is', async () => {
  const { module, started } = program(HANGS);
  const launch = launchAhead(module);
  const [ahead] = await eventually(started, ({ length }) => length > 0);
  expect((await launch()).pid).toBe(ahead);
  const second = await launch();
  await eventually(started, ({ length }) => length > 1);
  expect(started()).toEqual([ahead, second.pid]);
});

test('another one is started where the first has ended before it was asked for', async () => {
  const { module, started } = program(HANGS);
  const launch = launchAhead(module);
  const [ahead = 0] = await eventually(started, ({ length }) => length > 0);
  process.kill(ahead);
  await eventually(
    () => isRunning(ahead),
    (is) => !is,
  );
  const server = await launch();
  await eventually(started, ({ length }) => length > 1);
  expect(started()).toEqual([ahead, server.pid]);
});

test('that none can be started is told to whoever asks for one', async () => {
  const { execPath } = process;
  onTestFinished(() => {
    process.execPath = execPath;
  });
  process.execPath = '/nowhere/node';
  const launch = launchAhead('server.js');
  await expect(launch()).rejects.toThrow('ENOENT');
});

test.each([
  ['one that hangs is killed', HANGS, 100, [null, 'SIGKILL']],
  ['one that ends is left to do so', ENDS_WITH_ITS_INPUT, 60_000, [0, null]],
])('%s', async (_, source, patience, expected) => {
  const { module, started } = program(source);
  const server: ServerProcess = await launchAhead(module)();
  await eventually(started, ({ length }) => length > 0);
  const ended = once(server, 'exit');
  server.stdin.end();
  endSoon(server, patience);
  expect(await ended).toEqual(expected);
});

test('one that has ended needs nothing, and is not waited for', async () => {
  const { module } = program('');
  const server = await launchAhead(module)();
  await once(server, 'exit');
  endSoon(server);
  expect(server.listenerCount('exit')).toBe(0);
});
