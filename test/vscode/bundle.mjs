// Bundles the suites that run inside VS Code.
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../tools/paths.mjs';

const INDEX = join(ROOT, 'test', 'vscode', 'suite', 'index.ts');

/**
 * @param {string} source folder with the suites, `*.test.ts`
 * @param {string} output folder that is emptied first, so that no suite that is gone runs again
 * @returns {Promise<string>} the module for VS Code to load
 */
export const bundleSuites = async (source, output) => {
  await rm(output, { recursive: true, force: true });
  const suites = (await readdir(source)).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: [INDEX, ...suites.map((name) => join(source, name))].map((path) => ({
      in: path,
      out: basename(path, '.ts'),
    })),
    outdir: output,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(output, 'index.js');
};
