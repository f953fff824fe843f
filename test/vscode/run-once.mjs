// One run of the suites in a VS Code of its own: a fresh profile, a fresh copy of the workspace.
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ROOT } from '../../tools/paths.mjs';
import { PLAIN_SETTINGS } from '../../tools/vscode/plain-settings.mjs';
import { changedFiles } from './changed-files.mjs';
import { splitOutput } from './output.mjs';
import { provideExtension } from './provide-extension.mjs';
import { LOCALE } from './translated-extension.mjs';

/** More than the stand-in for desktop VS Code gives itself, so that it comes to leave its screenshot. */
const DEADLINE_MS = 290_000;
const WORKSPACE = join(ROOT, 'test', 'fixtures', 'workspace');
/** VS Code in a browser saves by itself, and what one test leaves unsaved would be what the next one opens. */
const SETTINGS = { ...PLAIN_SETTINGS, 'files.autoSave': 'off' };

/** @typedef {import('./report.mjs').Report} Report */

/**
 * `driven` does not know that it is tested, and the tests drive it; `web` has no server behind it.
 * @typedef {'driven' | 'web'} WindowKind
 */

/** @param {string} path @returns {Report} what the tests left there; nothing passed where they did not come to it */
const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
};

/**
 * Runs the suites once. What VS Code logs, and a screenshot after a failure, are left in `artifacts`.
 * @param {object} options
 * @param {import('./provide-extension.mjs').Kind} options.kind
 * @param {import('./choose-vscode.mjs').VsCode} options.vscode
 * @param {string} options.tests the module for VS Code to load
 * @param {string} options.artifacts a folder, which is emptied first
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings beside the plain ones
 * @param {WindowKind | undefined} options.window where it is not one that runs the tests, with a server behind it
 * @param {string | undefined} options.grep runs only the tests whose names match
 * @returns {Promise<Report>}
 * @throws {Error} where VS Code cannot be run, or reports a failure that is none of a test
 */
export const runOnce = async ({ kind, vscode, tests, artifacts, settings, window, grep }) => {
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  const temp = await mkdtemp(join(tmpdir(), 'logto-connector-'));
  const profile = { userData: join(temp, 'user'), extensions: join(temp, 'extensions') };
  const workspace = join(temp, 'workspace');
  const report = join(artifacts, 'report.json');
  const output = splitOutput(join(artifacts, 'vscode.log'));
  // runTests has no deadline, but ends VS Code on Ctrl-C.
  const timer = setTimeout(() => {
    console.error(`The run took more than ${DEADLINE_MS / 1000} s.`);
    process.emit('SIGINT');
  }, DEADLINE_MS);
  try {
    await cp(WORKSPACE, workspace, { recursive: true });
    await mkdir(join(profile.userData, 'User'), { recursive: true });
    await writeFile(join(profile.userData, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
    await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: await provideExtension(kind, vscode, profile, { artifacts, temp }),
      extensionTestsPath: tests,
      launchArgs: [
        workspace,
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
        ...(kind === 'translated' ? [`--locale=${LOCALE}`] : []),
      ],
      extensionTestsEnv: {
        VSCODE_TEST_EXTENSION: kind,
        VSCODE_TEST_PROFILE: profile.userData,
        VSCODE_TEST_REPORT: report,
        VSCODE_TEST_ARTIFACTS: artifacts,
        VSCODE_TEST_GREP: grep,
        VSCODE_TEST_DRIVEN: window === 'driven' ? '1' : undefined,
        VSCODE_TEST_WEB: window === 'web' ? '1' : undefined,
      },
      stdout: output.stream,
      stderr: output.stream,
    });
    // Where a setting was set and set back, VS Code leaves its own traces of that.
    const changed = (await changedFiles(WORKSPACE, workspace)).filter((path) => basename(path) !== 'settings.json');
    if (changed.length > 0) throw new Error(`The tests left their workspace changed: ${changed.join(', ')}`);
  } catch (error) {
    // Failed tests end VS Code with a failure too, which tells nothing that the report does not.
    if (readReport(report).failed === 0) throw error;
  } finally {
    clearTimeout(timer);
    await output.finish();
    await rm(temp, { recursive: true, force: true, maxRetries: 3 });
  }
  return readReport(report);
};
