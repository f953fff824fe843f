// Runs the suites in a real VS Code, twice: against this folder, and against the packaged extension as users get it.
// `node test/vscode/run.mjs [development|packaged] [--grep=TEXT]`; without arguments it runs everything.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../tools/paths.mjs';
import { bundleSuites } from './bundle.mjs';
import { chooseVsCode } from './choose-vscode.mjs';
import { runOnce } from './run-once.mjs';

const OUTPUT = join(ROOT, 'out', 'vscode');
const KINDS = /** @type {const} */ (['development', 'packaged']);

/** @typedef {import('./provide-extension.mjs').Kind} Kind */
/** @typedef {import('./report.mjs').Report} Report */

/** @param {unknown} error */
const message = (error) => (error instanceof Error ? error.message : String(error));

/**
 * One run, whose own failure counts as a failed test, so that no sum of reports ever looks like a success.
 * @param {Omit<Parameters<typeof runOnce>[0], 'artifacts'>} options @returns {Promise<Report>}
 */
const runAndTell = async (options) => {
  const artifacts = join(OUTPUT, options.kind);
  console.log(`\nThe ${options.kind} extension in ${options.vscode.name}`);
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
  const kinds = KINDS.filter((kind) => positionals.length === 0 || positionals.includes(kind));
  if (kinds.length === 0) throw new Error(`There is no run called ${positionals[0]}: choose ${KINDS.join(' or ')}`);
  const vscode = await chooseVsCode();
  const tests = await bundleSuites(join(ROOT, 'test', 'vscode', 'suite'), join(OUTPUT, 'suite'));
  const sum = { passed: 0, failed: 0 };
  for (const kind of kinds) {
    const { passed, failed } = await runAndTell({ kind, vscode, tests, grep: values.grep });
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
