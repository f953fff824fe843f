// Installs what the project needs, where it is not there yet: `node tools/install.mjs`.
// Runs before anything is installed, on whatever Node the machine has: Node's built-ins only, and syntax of Node 20.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './lockfile.mjs';
import { runNpm } from './run-npm.mjs';

const NODE_MAJOR = 24;
const TIMEOUT_MS = 15 * 60_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** True where node_modules agrees with the lockfile; a record that cannot be read is that of an interrupted install. */
const upToDate = () => {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readJson(join(root, 'package-lock.json'));
  try {
    return isInstalled(wanted, readJson(record));
  } catch {
    return false;
  }
};

/** The major version of the Node that npm scripts run on once everything is installed; 0 where it does not start. */
const scriptNodeMajor = () => {
  if (!existsSync(ownNode)) return Number.parseInt(process.versions.node, 10);
  try {
    return Number.parseInt(execFileSync(ownNode, ['--version'], { encoding: 'utf8' }).slice(1), 10);
  } catch {
    return 0;
  }
};

/** @param {string} message @returns {never} */
const fail = (message) => {
  console.error(`\n${message}\n`);
  process.exit(1);
};

if (Number.parseInt(process.versions.node, 10) < 20) {
  fail(
    `This project needs Node 20 or newer to start from, and this is ${process.version}. Please install a newer one.`,
  );
}

if (!upToDate()) {
  console.log('Installing the packages that package-lock.json names (npm ci) ...');
  // Where npm prepares this package to install it globally, it hands that wish on to the npm that is started here.
  const result = await runNpm(['ci', '--no-global'], root, TIMEOUT_MS);
  if (!result.ok) {
    fail(
      `The packages could not be installed: ${result.reason}.\n` +
        'What npm says above tells why. Most often the npm registry cannot be reached, or the disk is full.\n' +
        'Nothing else was changed: run the same command again once that is mended.',
    );
  }
}

// Node itself comes as a package that fetches its program in an install script, and npm may have been told to run none.
if (scriptNodeMajor() < NODE_MAJOR) {
  console.log(`Installing Node ${NODE_MAJOR} for this project's scripts (npm rebuild node) ...`);
  await runNpm(['rebuild', 'node', '--ignore-scripts=false'], root, TIMEOUT_MS);
}
if (scriptNodeMajor() < NODE_MAJOR) {
  fail(
    `Node ${NODE_MAJOR}, which this project's scripts run on, could not be installed into node_modules.\n` +
      `Either let npm run the install script of the package "node" (npm rebuild node --ignore-scripts=false),\n` +
      `or run this with Node ${NODE_MAJOR} or newer.`,
  );
}
