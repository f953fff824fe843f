/** Runs the suites with mocha in the extension host of a browser, a web worker. */
import { OUTPUT_MARK } from '../report.mjs';
import { ask } from '../suite/ask-window.ts';

const TIMEOUT_MS = 20_000;

/** As Node formats it, as far as mocha asks for it. */
function print(text: unknown = '', ...values: unknown[]): void {
  const formatted = String(text).replaceAll(/%[sdj]/g, () => String(values.shift()));
  for (const line of [formatted, ...values].join(' ').split('\n')) {
    console.log(OUTPUT_MARK + line);
  }
}

/**
 * @param load loads the suites, once mocha is set up
 * @throws {Error} where a test fails, or there is none
 */
export async function runSuites(load: () => void): Promise<void> {
  const grep = process.env['VSCODE_TEST_GREP'];
  mocha.setup({
    ui: 'bdd',
    reporter: Mocha.reporters.Spec,
    timeout: TIMEOUT_MS,
    color: false,
    ...(grep !== undefined && { grep }),
  });
  Mocha.reporters.Base.consoleLog = print;
  const passed = await new Promise<number>((resolve, reject) => {
    try {
      load();
    } catch (error) {
      print(error instanceof Error ? error.stack : error);
      reject(error);
      return;
    }
    const runner = mocha.run((failed) => {
      const done = runner.stats?.passes ?? 0;
      ask({ wish: 'report', report: { passed: done, failed } }).then(() => {
        if (failed > 0) {
          reject(new Error(`${failed} tests failed`));
        } else {
          resolve(done);
        }
      }, reject);
    });
  });
  if (passed === 0) {
    throw new Error('There was no test to run');
  }
}
