// What VS Code loads to run the tests: runs every suite beside it with mocha, and reports to whoever started VS Code.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import type { Wish } from '../bridge.mjs';
import { OUTPUT_MARK, type Report } from '../report.mjs';
import { ask } from './ask-window.ts';

/** Milliseconds that one test may take; the waits in the tests have shorter deadlines of their own, with better words. */
const TIMEOUT_MS = 20_000;

/** Marks each line, so that it can be told from what VS Code and its extensions log to the same place. */
const toConsole = (line: string): void => console.log(OUTPUT_MARK + line);

/** @param write takes a line */
const printer =
  (write: (line: string) => void) =>
  (...args: unknown[]): void => {
    for (const line of format(...args).split('\n')) write(line);
  };

const runMocha = async (print: typeof console.log): Promise<Report> => {
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

/** @throws {Error} as {@link run} does */
const runAndReport = async (print: typeof console.log): Promise<void> => {
  const report = await runMocha(print).catch((error: unknown) => {
    print(error instanceof Error ? error.stack : error);
    throw error;
  });
  const path = process.env['VSCODE_TEST_REPORT'];
  if (path !== undefined) writeFileSync(path, JSON.stringify(report));
  if (report.failed > 0) throw new Error(`${report.failed} tests failed`);
  if (report.passed === 0) throw new Error('There was no test to run');
};

/**
 * Runs the tests. VS Code calls it once, and takes a rejection for failure.
 * @throws {Error} where a test fails or is skipped, a suite cannot be loaded, or there is no test
 */
export const run = (): Promise<void> => runAndReport(printer(toConsole));

/** Runs the tests in a window that does not know of them, and tells over the bridge how they end. */
export const runAndTell = async (): Promise<void> => {
  let told: Promise<unknown> = Promise.resolve();
  const tell = (wish: Wish): void => {
    told = told.then(() => ask(wish));
  };
  const code = await runAndReport(printer((text) => tell({ wish: 'print', text }))).then(
    () => 0,
    () => 1,
  );
  tell({ wish: 'exit', code });
  await told;
};
