// A window of VS Code as users have it: it does not know that it is tested, and so asks its questions. The tests run in it
// as the extension in development, beside ours as it is installed, and drive it over the bridge.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { breakdown } from './window.mjs';

/** Makes the extension in a folder one whose activation is the tests. @param {string} folder @param {string} tests */
const writeRunner = async (folder, tests) => {
  const manifest = { name: 'runner', publisher: 'test', version: '0.0.0', engines: { vscode: '^1.101.0' } };
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, main: './main.js', activationEvents: ['onStartupFinished'] }),
  );
  // Not waited for: an activation that takes as long as the tests is one that VS Code complains of.
  await writeFile(
    join(folder, 'main.js'),
    `exports.activate = () => void require(${JSON.stringify(tests)}).runAndTell();\n`,
  );
};

/**
 * @param {import('playwright-core').Page} page
 * @param {Parameters<typeof import('./window.mjs').runTestsInWindow>[1]} options `development` is overwritten
 * @param {import('./bridge.mjs').Bridge} bridge
 * @returns {Promise<import('./window.mjs').Outcome>}
 * @throws {Error} where the window, the browser or the server ends before the tests do
 */
export const driveTestsInWindow = async (page, { server, token, folder, development, tests }, bridge) => {
  await writeRunner(development, tests);
  /** @param {string} path */
  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(development)],
    ['skipWelcome', 'true'],
  ]);
  const broken = breakdown(page, server.exited);
  bridge.attach(page);
  await page.goto(`http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: token, folder, payload })}`);
  return { code: await Promise.race([bridge.ended, broken]), logs: [] };
};
