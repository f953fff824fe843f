#!/usr/bin/env node
// Stands in for the program of desktop VS Code: takes the arguments that `code` takes for a run of tests, and does what
// they ask with a VS Code server and a headless browser for its window, or with VSCODE_TEST_WEB set, in a browser that has
// no server, with the extensions that are installed and a virtual workspace. Prints what the extensions log, writes logs and,
// after a failure, a screenshot into the folder that VSCODE_TEST_ARTIFACTS names, and ends with the tests' exit code.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDeadline } from '../../tools/deadline.mjs';
import { launchChromium } from '../../tools/vscode/chromium.mjs';
import { installVsCode } from '../../tools/vscode/install.mjs';
import { startServer } from '../../tools/vscode/server.mjs';
import { startBridge } from './bridge.mjs';
import { driveTestsInWindow } from './driven-window.mjs';
import { OUTPUT_MARK } from './report.mjs';
import { serveWorkbench } from './serverless/workbench.mjs';
import { openTestWindow, runTestsInWindow } from './window.mjs';

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

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {(page: Page) => Promise<import('./window.mjs').Outcome>} runTests opens the window in a page of a new browser
 * @returns {Promise<number>} exit code
 */
const run = async (runTests) => {
  const browser = await launchChromium();
  const viewport = { width: 1280, height: 800 };
  // Nobody is there to allow what a browser asks about.
  const page = await browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const { code, logs } = await withDeadline(runTests(page), DEADLINE_MS, 'The run of the tests in VS Code');
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

const profile = { userData: String(values['user-data-dir']), extensions: String(values['extensions-dir']) };
const wished = {
  folder: positionals[0] ?? '',
  development: String(values.extensionDevelopmentPath),
  tests: String(values.extensionTestsPath),
};

/** @param {import('./bridge.mjs').Bridge | undefined} bridge given where the tests are to drive the window */
const runWithServer = async (bridge) => {
  const token = randomUUID();
  const server = await startServer(await installVsCode(console.log), {
    profile,
    port: 0,
    token,
    log: join(artifacts, 'server.log'),
    // Without it a built VS Code ignores the extension and the tests that its window is asked to load.
    args: ['--enable-smoke-test-driver', '--locale', String(values.locale)],
    env: { ...process.env, ...(bridge && { VSCODE_TEST_WINDOW: bridge.url }) },
  });
  const options = { ...wished, server, token };
  try {
    return await run((page) => (bridge ? driveTestsInWindow(page, options, bridge) : runTestsInWindow(page, options)));
  } finally {
    await server.stop();
  }
};

/** @param {import('./bridge.mjs').Bridge} bridge */
const runWithoutServer = async (bridge) => {
  const installed = await readdir(profile.extensions, { withFileTypes: true });
  const workbench = await serveWorkbench({
    vscode: join(dirname(await installVsCode(console.log)), '..'),
    extensions: installed.filter((entry) => entry.isDirectory()).map(({ name }) => join(profile.extensions, name)),
    development: wished.development,
    tests: wished.tests,
    workspace: wished.folder,
    settings: JSON.parse(await readFile(join(profile.userData, 'User', 'settings.json'), 'utf8')),
    env: { VSCODE_TEST_WINDOW: bridge.url, VSCODE_TEST_GREP: process.env['VSCODE_TEST_GREP'] },
  });
  try {
    return await run((page) => {
      bridge.attach(page);
      return openTestWindow(page, workbench.url);
    });
  } finally {
    workbench.close();
  }
};

// Input that closes says that whoever started this is gone; on exit the browser is ended, and the server ends itself.
process.stdin.on('end', () => process.exit(1)).resume();
try {
  await mkdir(artifacts, { recursive: true });
  const isWeb = process.env['VSCODE_TEST_WEB'] !== undefined;
  const bridge = isWeb || process.env['VSCODE_TEST_DRIVEN'] !== undefined ? await startBridge() : undefined;
  try {
    process.exitCode = await (isWeb && bridge ? runWithoutServer(bridge) : runWithServer(bridge));
  } finally {
    bridge?.close();
  }
} catch (error) {
  console.error(OUTPUT_MARK + message(error));
  process.exitCode = 1;
}
process.stdin.destroy();
