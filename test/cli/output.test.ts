/** What is printed, and to whom: readers that go away, take their time, or take nothing. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { CLI, createFolder } from './support.ts';

const { path, write, remove } = createFolder();

afterAll(remove);

test('a reader that goes away, such as head, is no failure', async () => {
  const many = Array.from({ length: 300 }, (_, index) => write(`many/${index}.twilio-sms.json`, '{'));
  expect(many).toHaveLength(300);
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" lint many | head -n 1`], {
    cwd: path,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});

test('a reader that takes its time gets all of it', async () => {
  for (let index = 0; index < 300; index += 1) {
    write(`slow/${index}.twilio-sms.json`, '{');
  }
  const fifo = join(path, 'fifo');
  execFileSync('mkfifo', [fifo]);
  const reader = openSync(fifo, constants.O_RDONLY | constants.O_NONBLOCK);
  // Whoever writes is told to come again while it is full. What Node itself gives to a child has it wait.
  const pipe = openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
  const call = [process.execPath, CLI, 'lint', 'slow', '--format', 'json'];
  const child = spawn('sh', ['-c', 'exec "$0" "$@" >&3', ...call], {
    cwd: path,
    stdio: ['ignore', 'inherit', 'inherit', pipe],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const told: string[] = [];
  await eventually(
    () => told.push(readSome(reader)),
    () => told.join('').endsWith('\n]\n'),
  );
  expect(await ended).toBe(1);
  [reader, pipe].forEach(closeSync);
  expect(JSON.parse(told.join(''))).toHaveLength(300);
});

/** A little of what is there; nothing where that is nothing. */
function readSome(pipe: number): string {
  const bytes = Buffer.alloc(5000);
  try {
    return bytes.toString('latin1', 0, readSync(pipe, bytes));
  } catch {
    return '';
  }
}

test('what cannot be written, as on a full disk, is told in a line', () => {
  // What is open for reading alone takes no output.
  const closed = openSync(write('full/twilio-sms.json', validConfig), 'r');
  const calls = [['rules'], ['lint', 'full'], ['lint', 'full', '--format', 'json'], ['--help']];
  for (const call of calls) {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...call], {
      cwd: path,
      encoding: 'utf8',
      stdio: ['ignore', closed, 'pipe'],
    });
    expect({ call, status, stderr }).toEqual({
      call,
      status: 2,
      stderr: expect.stringMatching(/^logto-connector: What is printed cannot be written: .*\n$/),
    });
  }
  closeSync(closed);
});
