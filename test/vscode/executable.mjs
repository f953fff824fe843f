#!/usr/bin/env node
// Stands in for the program of desktop VS Code: takes the arguments that `code` takes for a run of tests, and does what
// they ask with a VS Code server and a headless browser for its window. Prints what the extensions log, writes logs and,
// after a failure, a screenshot into the folder that VSCODE_TEST_ARTIFACTS names, and ends with the tests' exit code.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDeadline } from '../../tools/deadline.mjs';
import { installVsCode } from '../../tools/vscode/install.mjs';
import { startServer } from '../../tools/vscode/server.mjs';
import { startBridge } from './bridge.mjs';
import { launchChromium } from './chromium.mjs';
import { driveTestsInWindow } from './driven-window.mjs';
import { OUTPUT_MARK } from './report.mjs';
import { runTestsInWindow } from './window.mjs';

/** Far more than the tests take: what is not done by then never will be. */
const DEADLINE_MS = 240_000;
const SCREENSHOT_MS = 10_000;

const text = /** @type {const} */ ({ type: 'string', default: '' });
const { values, positionals } = parseArgs({
  // `code` has many more options, which mean nothing here.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: text,
    extensionTestsPath: text,
    'user-data-dir': text,
    'extensions-dir': text,
    locale: { type: 'string', default: 'en' },
  },
});
const artifacts = process.env['VSCODE_TEST_ARTIFACTS'] ?? String(values['user-data-dir']);

/** @param {unknown} error */
const message = (error) => (error instanceof Error ? error.message : String(error));

/** @param {import('playwright-core').Page} page */
const takeScreenshot = async (page) => {
  const path = join(artifacts, 'screenshot.png');
  await page
    .screenshot({ path, timeout: SCREENSHOT_MS })
    .catch((error) => console.error(`No screenshot: ${message(error)}`));
};

/**
 * @param {import('../../tools/vscode/server.mjs').Server} server @param {string} token
 * @param {import('./bridge.mjs').Bridge | undefined} bridge given where the tests are to drive the window
 * @returns {Promise<number>} exit code
 */
const run = async (server, token, bridge) => {
  const browser = await launchChromium();
  const viewport = { width: 1280, height: 800 };
  // Nobody is there to allow what a browser asks about.
  const page = await browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const options = {
      server,
      token,
      folder: positionals[0] ?? '',
      development: String(values.extensionDevelopmentPath),
      tests: String(values.extensionTestsPath),
    };
    const tests = bridge ? driveTestsInWindow(page, options, bridge) : runTestsInWindow(page, options);
    const { code, logs } = await withDeadline(tests, DEADLINE_MS, 'The run of the tests in VS Code');
    for (const { relativePath, contents } of logs) await writeFile(join(artifacts, basename(relativePath)), contents);
    if (code !== 0) await takeScreenshot(page);
    return code;
  } catch (error) {
    await takeScreenshot(page);
    throw error;
  } finally {
    await browser.close();
  }
};

// Input that closes says that whoever started this is gone; on exit the browser is ended, and the server ends itself.
process.stdin.on('end', () => process.exit(1)).resume();
try {
  await mkdir(artifacts, { recursive: true });
  const token = randomUUID();
  const bridge = process.env['VSCODE_TEST_DRIVEN'] === undefined ? undefined : await startBridge();
  const server = await startServer(await installVsCode(console.log), {
    profile: { userData: String(values['user-data-dir']), extensions: String(values['extensions-dir']) },
    port: 0,
    token,
    log: join(artifacts, 'server.log'),
    // Without it a built VS Code ignores the extension and the tests that its window is asked to load.
    args: ['--enable-smoke-test-driver', '--locale', String(values.locale)],
    env: { ...process.env, ...(bridge && { VSCODE_TEST_WINDOW: bridge.url }) },
  });
  try {
    process.exitCode = await run(server, token, bridge);
  } finally {
    await server.stop();
    bridge?.close();
  }
} catch (error) {
  console.error(OUTPUT_MARK + message(error));
  process.exitCode = 1;
}
process.stdin.destroy();
