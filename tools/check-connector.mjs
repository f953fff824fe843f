// Holds us against the newest release of Logto's connector: `npm run check:connector`, or `-- 1.4.0` for another one.
// Everything in test/fidelity is asked of that release: its guard, its form, its texts and its requests.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { runNpm } from './run-npm.mjs';

const PACKAGE = '@logto/connector-twilio-sms';
const MINUTE = 60_000;

/** @param {string} folder */
const versionIn = (folder) =>
  String(JSON.parse(readFileSync(join(folder, 'node_modules', PACKAGE, 'package.json'), 'utf8')).version);

/** @param {string} wanted a version, or `latest` */
const check = async (wanted) => {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'out', 'connector-'));
  try {
    const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
    const installed = await runNpm(['install', ...options, `${PACKAGE}@${wanted}`], folder, 5 * MINUTE);
    if (!installed.ok) return installed.reason;
    const [ours, theirs] = [versionIn(ROOT), versionIn(folder)];
    console.log(`${PACKAGE}: ${theirs} is checked; the tests know ${ours}`);
    process.env['LOGTO_CONNECTOR_FOLDER'] = folder;
    const tested = await runNpm(['exec', '--', 'vitest', 'run', 'test/fidelity'], ROOT, 20 * MINUTE);
    return tested.ok ? undefined : `${theirs} is not what we hold it for: its guard, form or request has changed`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const reason = await check(process.argv[2] ?? 'latest');
if (reason === undefined) {
  console.log('Its guard, form, texts and requests are what we hold them for.');
} else {
  console.error(reason);
  process.exitCode = 1;
}
