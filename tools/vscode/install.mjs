// A real VS Code from the npm registry alone: the server half of code-server, which is VS Code's own, and nothing else of it.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from '../install-once.mjs';
import { CACHE, NODE } from '../paths.mjs';
import { runNpm } from '../run-npm.mjs';

/** The release of the npm package `code-server`; 4.x.y holds VS Code 1.x.y. */
const CODE_SERVER = '4.139.1';

/** The version of VS Code that is in it. */
export const VSCODE_VERSION = CODE_SERVER.replace(/^4/, '1');

/** Goes up with every change of what is made of that release below. */
const REVISION = 2;

const NODE_MAJOR = 24;
const LOG_WRITER = join(dirname(fileURLToPath(import.meta.url)), 'log-writer.mjs');
const TIMEOUT_MS = 10 * 60_000;

/** @param {string[]} args @param {string} cwd */
const npm = async (args, cwd) => {
  const result = await runNpm(args, cwd, TIMEOUT_MS);
  if (!result.ok) {
    throw new Error(
      `VS Code ${VSCODE_VERSION} could not be installed from npm: ${result.reason}. ` +
        'What npm says above tells why; run the same command again once that is mended.',
    );
  }
};

/** Puts our writer of logs and output channels in the place of the native one. @param {string} folder that package's */
const replaceLogWriter = async (folder) => {
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await cp(LOG_WRITER, join(folder, 'index.mjs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: '@vscode/spdlog', main: 'index.mjs' }));
};

/**
 * Installs VS Code into the cache, unless it is there already.
 * @param {(line: string) => void} report told what goes on, where there is something to wait for
 * @returns {Promise<string>} the server's entry point, to be run by Node 24
 * @throws {Error} where npm cannot fetch it, or there is no Node to run it, with what to do
 */
export const installVsCode = async (report) => {
  if (NODE === process.execPath && Number.parseInt(process.versions.node, 10) < NODE_MAJOR) {
    throw new Error(
      `VS Code's server needs Node ${NODE_MAJOR}. To install it among this project's packages, run: node tools/install.mjs`,
    );
  }
  const folder = join(CACHE, `code-server-${CODE_SERVER}-${REVISION}`);
  const server = join('node_modules', 'code-server', 'lib', 'vscode');
  await installOnce(folder, async (partial) => {
    const start = Date.now();
    report(`Installing VS Code ${VSCODE_VERSION} from npm: about half a minute and 600 MB, this once.`);
    await writeFile(join(partial, 'package.json'), JSON.stringify({ private: true }));
    report('  1 of 2: the program');
    await npm(
      ['install', `code-server@${CODE_SERVER}`, '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'],
      partial,
    );
    report('  2 of 2: its libraries');
    // Their native parts stay unbuilt, for want of a compiler. VS Code does without all but one, and says so in its log.
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], join(partial, server));
    await replaceLogWriter(join(partial, server, 'node_modules', '@vscode', 'spdlog'));
    report(`VS Code ${VSCODE_VERSION} is installed (${Math.round((Date.now() - start) / 1000)} s).`);
  });
  return join(folder, server, 'out', 'server-main.js');
};
