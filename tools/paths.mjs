// Where things are in a checkout.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What is fetched or made once and kept between runs; deleting it costs only time. */
export const CACHE = join(ROOT, '.vscode-test');

const ownNode = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node that VS Code's server runs on: it starts on none older than the one among our packages. */
export const NODE = existsSync(ownNode) ? ownNode : process.execPath;
