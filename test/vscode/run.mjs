// Runs the suites in a real VS Code: against this folder, against the packaged extension as users get it, those of
// `untrusted/` against this folder in a workspace that nobody trusts, and those of `driven/` against the package in a window
// that they drive as its user does; so do those of `translated/`, in another display language.
// `node test/vscode/run.mjs [development|packaged|untrusted|driven|translated] [--grep=TEXT]`; without arguments it runs
// everything.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../tools/paths.mjs';
import { bundleSuites } from './bundle.mjs';
import { chooseVsCode, npmVsCode } from './choose-vscode.mjs';
import { runOnce } from './run-once.mjs';

const OUTPUT = join(ROOT, 'out', 'vscode');
/** Workspace trust as users have it, but without its question at the start. */
const DISTRUST = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
/** Messages are followed in the tests that are about that. */
const FOLLOW_NOTHING = { 'logtoConnector.twilio.followFor': 0 };
const RUNS = /** @type {const} */ ([
  { name: 'development', kind: 'development', suite: 'suite', settings: {}, isDriven: false },
  { name: 'packaged', kind: 'packaged', suite: 'suite', settings: {}, isDriven: false },
  { name: 'untrusted', kind: 'development', suite: 'untrusted', settings: DISTRUST, isDriven: false },
  { name: 'driven', kind: 'packaged', suite: 'driven', settings: FOLLOW_NOTHING, isDriven: true },
  { name: 'translated', kind: 'translated', suite: 'translated', settings: FOLLOW_NOTHING, isDriven: true },
]);

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
  for (const { name, kind, suite, settings, isDriven } of runs) {
    // A window is driven through its browser, which desktop VS Code has none of.
    const vscode = isDriven ? await npmVsCode() : chosen;
    const tests = await bundleSuites(join(ROOT, 'test', 'vscode', suite), join(OUTPUT, 'bundled', name));
    const { passed, failed } = await runAndTell({ name, kind, vscode, tests, settings, isDriven, grep: values.grep });
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
