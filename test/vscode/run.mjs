// Runs the suites in a real VS Code: against this folder, against the packaged extension as users get it, those of
// `untrusted/` against this folder in a workspace that nobody trusts, and those of `driven/` against the package in a window
// that they drive as its user does; so do those of `reloaded/`, which load it anew, and those of `translated/`, in another
// display language; and those of `web/` in a browser that has no server behind it.
// `node test/vscode/run.mjs [development|packaged|untrusted|driven|reloaded|translated|web] [--grep=TEXT]`; without arguments it
// runs everything.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../tools/paths.mjs';
import { bundleSuites, bundleWebSuites } from './bundle.mjs';
import { chooseVsCode, npmVsCode } from './choose-vscode.mjs';
import { runOnce } from './run-once.mjs';

const OUTPUT = join(ROOT, 'out', 'vscode');
/**
 * @typedef {object} Run
 * @property {string} name
 * @property {Kind} kind
 * @property {string} suite folder with the suites
 * @property {Readonly<Record<string, unknown>>} settings
 * @property {import('./run-once.mjs').WindowKind} [window]
 */

/** Workspace trust as users have it, but without its question at the start. */
const DISTRUST = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
/** Messages are followed in the tests that are about that. */
const FOLLOW_NOTHING = { 'logtoConnector.twilio.followFor': 0 };
/** @type {readonly Run[]} */
const RUNS = [
  { name: 'development', kind: 'development', suite: 'suite', settings: {} },
  { name: 'packaged', kind: 'packaged', suite: 'suite', settings: {} },
  { name: 'untrusted', kind: 'development', suite: 'untrusted', settings: DISTRUST },
  { name: 'driven', kind: 'packaged', suite: 'driven', settings: FOLLOW_NOTHING, window: 'driven' },
  { name: 'reloaded', kind: 'packaged', suite: 'reloaded', settings: FOLLOW_NOTHING, window: 'driven' },
  { name: 'translated', kind: 'translated', suite: 'translated', settings: FOLLOW_NOTHING, window: 'driven' },
  { name: 'web', kind: 'packaged', suite: 'web', settings: {}, window: 'web' },
];

/** @typedef {import('./provide-extension.mjs').Kind} Kind */
/** @typedef {import('./report.mjs').Report} Report */

/** @param {unknown} error */
const message = (error) => (error instanceof Error ? error.message : String(error));

/**
 * One run, whose own failure counts as a failed test, so that no sum of reports ever looks like a success.
 * @param {Omit<Parameters<typeof runOnce>[0], 'artifacts'> & { name: string }} options @returns {Promise<Report>}
 */
const runAndTell = async ({ name, ...options }) => {
  const artifacts = join(OUTPUT, name);
  console.log(`\nThe ${options.kind} extension in ${options.vscode.name} (${name})`);
  let report = { passed: 0, failed: 0 };
  try {
    report = await runOnce({ ...options, artifacts });
    if (report.passed + report.failed === 0) throw new Error('VS Code ended before any test did');
  } catch (error) {
    console.error(`The run itself failed: ${message(error)}`);
    report = { ...report, failed: report.failed + 1 };
  }
  if (report.failed > 0) console.error(`What VS Code logged, and a screenshot, are in ${relative(ROOT, artifacts)}`);
  return report;
};

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
  const runs = RUNS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (runs.length === 0) {
    throw new Error(`There is no run called ${positionals[0]}: choose ${RUNS.map(({ name }) => name).join(' or ')}`);
  }
  const chosen = await chooseVsCode();
  const sum = { passed: 0, failed: 0 };
  for (const { name, kind, suite, settings, window } of runs) {
    // A window is driven through its browser, which desktop VS Code has none of.
    const vscode = window ? await npmVsCode() : chosen;
    const bundle = window === 'web' ? bundleWebSuites : bundleSuites;
    const tests = await bundle(join(ROOT, 'test', 'vscode', suite), join(OUTPUT, 'bundled', name));
    const { passed, failed } = await runAndTell({ name, kind, vscode, tests, settings, window, grep: values.grep });
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`vscode: ${sum.passed} passed, ${sum.failed} failed`);
  if (sum.failed > 0) process.exitCode = 1;
} catch (error) {
  console.error(message(error));
  process.exitCode = 1;
}
// A download that was given up may still go on, and would keep this process waiting.
process.exit();
