// Starts a program that ends when this process does, in whatever way this process ends.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE } from '../paths.mjs';

const SUPERVISOR = join(dirname(fileURLToPath(import.meta.url)), 'supervisor.mjs');

/**
 * @typedef {object} Supervised
 * @property {import('node:stream').Readable} stdout what it prints, which goes to the log too
 * @property {Promise<number>} exited its exit code once it has ended and its log is written; never rejects
 * @property {() => Promise<void>} stop ends it and everything it started, and waits until they are gone
 */

/**
 * The environment for VS Code, without what a VS Code in whose terminal this runs says to its own children.
 * @param {NodeJS.ProcessEnv} env
 */
const cleanEnvironment = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:VSCODE_(?!TEST_)|ELECTRON_)/.test(name)));

/**
 * Runs a Node program under the supervisor.
 * @param {string[]} args what follows `node`
 * @param {string} log file for all that it prints; its folder is made where it is missing
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Supervised>}
 */
export const startSupervised = async (args, log, env) => {
  await mkdir(dirname(log), { recursive: true });
  const child = spawn(NODE, [SUPERVISOR, NODE, ...args], {
    // Out of reach of the terminal's Ctrl-C and of a kill of this process's group: its closed input is its signal.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: cleanEnvironment(env),
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => file.end(`${error.message}\n`, () => resolve(127)));
    child.once('close', (code) => file.end(() => resolve(code ?? 1)));
  });
  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  return { stdout: child.stdout, exited, stop };
};
