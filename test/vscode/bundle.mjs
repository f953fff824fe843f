// Bundles the suites that run inside VS Code.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * @param {string} source folder with `index.ts` and the suites, `*.test.ts`
 * @param {string} output folder that is emptied first, so that no suite that is gone runs again
 * @returns {Promise<string>} the module for VS Code to load
 */
export const bundleSuites = async (source, output) => {
  await rm(output, { recursive: true, force: true });
  const suites = (await readdir(source)).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: suites.map((name) => join(source, name)),
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
