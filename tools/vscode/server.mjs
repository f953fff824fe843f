// VS Code's server, the half of VS Code that a browser window connects to.
import { join } from 'node:path';
import { withDeadline } from '../deadline.mjs';
import { startSupervised } from './supervised.mjs';

const TIMEOUT_MS = 60_000;
const LISTENING = /Extension host agent listening on (\d+)/;

/**
 * Where VS Code keeps its things; both folders are made where they are missing.
 * @typedef {{ userData: string, extensions: string }} Profile
 */

/**
 * @typedef {object} Server
 * @property {number} port the port of 127.0.0.1 that it answers on
 * @property {Promise<number>} exited its exit code once it has ended, however that came about; never rejects
 * @property {() => Promise<void>} stop ends it and everything it started, and waits until they are gone
 */

/** @param {Profile} profile @returns {string[]} */
const folderArguments = ({ userData, extensions }) => [
  ...['--user-data-dir', userData],
  ...['--server-data-dir', join(userData, 'server')],
  ...['--extensions-dir', extensions],
  '--accept-server-license-terms',
];

/** The port, once the server says that it listens. @param {import('node:stream').Readable} stdout @returns {Promise<number>} */
const listeningPort = (stdout) =>
  new Promise((resolve) => {
    let printed = '';
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      printed += chunk.toString('utf8');
      const port = LISTENING.exec(printed)?.[1];
      if (port === undefined) return;
      stdout.off('data', read);
      resolve(Number(port));
    };
    stdout.on('data', read);
  });

/**
 * Starts the server and waits until it answers.
 * @param {string} serverMain what `installVsCode` gave
 * @param {object} options
 * @param {Profile} options.profile
 * @param {number} options.port of 127.0.0.1; 0 takes a free one
 * @param {string} options.token what a browser has to show to be let in; letters, digits, `-` and `_`
 * @param {string} options.log file for what the server prints
 * @param {NodeJS.ProcessEnv} [options.env] what the server, and so every extension, gets as its environment
 * @param {string[]} [options.args] further arguments
 * @returns {Promise<Server>}
 * @throws {Error} where it ends, or a minute passes, before it answers
 */
export const startServer = async (serverMain, { profile, port, token, log, env = process.env, args = [] }) => {
  const address = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', token];
  const program = [serverMain, ...address, '--telemetry-level', 'off', ...folderArguments(profile), ...args];
  const { stdout, exited, stop } = await startSupervised(program, log, env);
  const ended = exited.then((code) => {
    throw new Error(`VS Code's server ended with exit code ${code} before it could be reached`);
  });
  try {
    const listening = Promise.race([listeningPort(stdout), ended]);
    return { port: await withDeadline(listening, TIMEOUT_MS, "The start of VS Code's server"), exited, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}. What it printed is in ${log}`, {
      cause: error,
    });
  }
};

/**
 * Installs a packaged extension.
 * @param {string} serverMain what `installVsCode` gave
 * @param {Profile} profile where to install it
 * @param {string} vsix the package
 * @param {string} log file for what VS Code prints
 * @throws {Error} where VS Code refuses it
 */
export const installExtension = async (serverMain, profile, vsix, log) => {
  const program = [serverMain, ...folderArguments(profile), '--install-extension', vsix, '--force'];
  const { exited, stop } = await startSupervised(program, log, process.env);
  try {
    const code = await withDeadline(exited, TIMEOUT_MS, `The installation of ${vsix}`);
    if (code !== 0) throw new Error(`VS Code refused ${vsix} (exit code ${code}). What it printed is in ${log}`);
  } finally {
    await stop();
  }
};
