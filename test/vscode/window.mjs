// The window of VS Code in a browser page, in which VS Code runs the tests of an extension.
import { format } from 'node:util';

/** @typedef {import('playwright-core').Page} Page */

/**
 * How the tests ended.
 * @typedef {object} Outcome
 * @property {number} code 0 where all passed
 * @property {{ relativePath: string, contents: string }[]} logs what VS Code's window logged
 */

/**
 * Rejects as soon as no outcome can come any more.
 * @param {Page} page @param {Promise<number>} [serverExited] where there is a server @returns {Promise<never>}
 */
export const breakdown = (page, serverExited) =>
  new Promise((_resolve, reject) => {
    page.on('crash', () => reject(new Error('The window of VS Code crashed')));
    page
      .context()
      .browser()
      ?.on('disconnected', () => reject(new Error('The browser ended')));
    serverExited?.then((code) => reject(new Error(`VS Code's server ended with exit code ${code}`)));
  });

/**
 * Opens a window of VS Code that runs tests at once, and prints what the extensions log.
 * @param {Page} page @param {string} url of the window @param {Promise<number>} [serverExited] where there is a server
 * @param {(line: string) => void} [print] takes what the extensions log
 * @returns {Promise<Outcome>}
 * @throws {Error} where the window, the browser or the server ends before the tests do
 */
export const openTestWindow = async (page, url, serverExited, print = console.log) => {
  // VS Code calls these two by their names, where it was told to expect a driver.
  /** @param {string} _level @param {unknown[]} args */
  const log = (_level, args) => print(format(...args));
  await page.exposeFunction('codeAutomationLog', log);
  /** @type {(outcome: Outcome) => void} */
  let settle = () => {};
  /** @type {Promise<Outcome>} */
  const outcome = new Promise((resolve) => {
    settle = resolve;
  });
  /** @param {number} code @param {Outcome['logs']} logs */
  const exit = (code, logs) => settle({ code, logs });
  await page.exposeFunction('codeAutomationExit', exit);
  const broken = breakdown(page, serverExited);
  await page.goto(url);
  return Promise.race([outcome, broken]);
};

/**
 * Opens a window that is connected to a server.
 * @param {Page} page
 * @param {object} options
 * @param {import('../../tools/vscode/server.mjs').Server} options.server started with `--enable-smoke-test-driver`
 * @param {string} options.token what the server asks for
 * @param {string} options.folder absolute path of the folder to open
 * @param {string} options.development absolute path of the extension to load
 * @param {string} options.tests absolute path of the module whose `run` is the tests
 * @param {(line: string) => void} [options.print] takes what the extensions log
 * @returns {Promise<Outcome>}
 * @throws {Error} where the window, the browser or the server ends before the tests do
 */
export const runTestsInWindow = (page, { server, token, folder, development, tests, print = console.log }) => {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(development)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ]);
  const url = `http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: token, folder, payload })}`;
  return openTestWindow(page, url, server.exited, print);
};
