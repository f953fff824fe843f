// What VS Code loads to run the tests: runs every suite beside it with mocha, and reports to whoever started VS Code.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { OUTPUT_MARK, type Report } from '../report.mjs';

/** Milliseconds that one test may take; the waits in the tests have shorter deadlines of their own, with better words. */
const TIMEOUT_MS = 20_000;

/** Marks each line, so that it can be told from what VS Code and its extensions log to the same place. */
const print = (...args: unknown[]): void => {
  for (const line of format(...args).split('\n')) console.log(OUTPUT_MARK + line);
};

const runMocha = async (): Promise<Report> => {
  Mocha.reporters.Base.consoleLog = print;
  const grep = process.env['VSCODE_TEST_GREP'];
  const mocha = new Mocha({
    timeout: TIMEOUT_MS,
    color: false,
    forbidOnly: true,
    forbidPending: true,
    ...(grep === undefined ? {} : { grep }),
  });
  const suites = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const suite of suites.sort()) mocha.addFile(join(__dirname, suite));
  return await new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve({ passed: runner.stats?.passes ?? 0, failed: failures }));
  });
};

/**
 * Runs the tests. VS Code calls it once, and takes a rejection for failure.
 * @throws {Error} where a test fails or is skipped, a suite cannot be loaded, or there is no test
 */
export const run = async (): Promise<void> => {
  const report = await runMocha().catch((error: unknown) => {
    print(error instanceof Error ? error.stack : error);
    throw error;
  });
  const path = process.env['VSCODE_TEST_REPORT'];
  if (path !== undefined) writeFileSync(path, JSON.stringify(report));
  if (report.failed > 0) throw new Error(`${report.failed} tests failed`);
  if (report.passed === 0) throw new Error('There was no test to run');
};
