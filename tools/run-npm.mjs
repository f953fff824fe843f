// Runs npm from a script, by the very npm that runs the script where there is one.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * The program and leading arguments that start npm.
 * `npm_execpath` and `npm_node_execpath` are set by npm for the scripts that it runs; the second is the Node that npm
 * itself runs on, which no `npm ci` can delete from under it, unlike the one in node_modules.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, leading: string[], shell: boolean }}
 */
const npmProgram = (env) => {
  const cli = env['npm_execpath'];
  if (cli !== undefined && basename(cli) === 'npm-cli.js') {
    return { command: env['npm_node_execpath'] ?? process.execPath, leading: [cli], shell: false };
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return { command: 'npm', leading: [], shell: process.platform === 'win32' };
};

/**
 * Runs npm to its end, its output shown as it comes.
 * @param {string[]} args what follows `npm`
 * @param {string} cwd the folder to run it in
 * @param {number} timeout milliseconds after which npm is ended
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>} never rejects
 */
export const runNpm = (args, cwd, timeout) =>
  new Promise((resolve) => {
    const { command, leading, shell } = npmProgram(process.env);
    // Whatever `npm --silent` was said to the outer npm, a failure must tell why.
    // It stands first: behind `--` it would be the script's.
    const child = spawn(command, [...leading, '--loglevel=error', ...args], {
      cwd,
      shell,
      timeout,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', (error) => resolve({ ok: false, reason: `npm could not be started: ${error.message}` }));
    child.once('close', (code, signal) => {
      if (code === 0) resolve({ ok: true });
      else if (code !== null) resolve({ ok: false, reason: `npm ended with exit code ${code}` });
      else resolve({ ok: false, reason: `npm was ended by ${signal} (it may take ${timeout / 1000} s at most)` });
    });
  });
