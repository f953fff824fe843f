import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withDeadline } from '../../tools/deadline.mjs';
import { ROOT } from '../../tools/paths.mjs';

const SUPERVISOR = join(ROOT, 'tools', 'vscode', 'supervisor.mjs');
const DEADLINE_MS = 10_000;

// Ignores every polite request to end, prints its number, and so does the process that it starts.
const STUBBORN = `
  process.on('SIGTERM', () => {});
  console.log(process.pid);
  setInterval(() => {}, 1000);
`;
const PARENT = `
  ${STUBBORN}
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { stdio: 'inherit' });
`;

const supervise = (program: string): ChildProcess =>
  spawn(process.execPath, [SUPERVISOR, process.execPath, '-e', program]);

/** The first `count` lines that a process prints, as numbers. */
const printedNumbers = async (child: ChildProcess, count: number): Promise<number[]> => {
  let text = '';
  while (text.split('\n').length <= count && child.stdout !== null) {
    const [chunk] = await once(child.stdout, 'data');
    text += chunk;
  }
  return text.trim().split('\n').map(Number);
};

it('hands on the exit code', async () => {
  const child = supervise('process.exit(7)');
  expect(await withDeadline(once(child, 'exit'), DEADLINE_MS, 'The end')).toEqual([7, null]);
});

it('ends the program and all that it started once its input closes', async () => {
  const child = supervise(PARENT);
  const pids = await withDeadline(printedNumbers(child, 2), DEADLINE_MS, 'The start');
  expect(new Set(pids).size).toBe(2);
  // Comes only when the last process that holds the output open is gone.
  const closed = once(child, 'close');
  child.stdin?.end();
  await withDeadline(closed, DEADLINE_MS, 'The end');
}, 30_000);
