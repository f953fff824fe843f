// Bundles the suites that run inside VS Code.
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../tools/paths.mjs';

/** The suites that are about what is the same in a browser. */
const SHARED = ['commands', 'completion', 'diagnostics', 'every-mistake', 'hover', 'language-switch', 'structure'];
const WEB = join(ROOT, 'test', 'vscode', 'web');
const MOCHA = join(ROOT, 'node_modules', 'mocha', 'mocha.js');
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

/** What the suites take from Node, made of what a browser has. @type {import('esbuild').Plugin} */
const browserAssert = {
  name: 'browser-assert',
  setup: ({ onResolve }) => onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: join(WEB, 'assert.ts') })),
};

/**
 * The same for a web worker, which reads no other files: all in one.
 * @param {string} source folder with the suites of the browser alone @param {string} output as for {@link bundleSuites}
 * @returns {Promise<string>} the module for VS Code to load
 */
export const bundleWebSuites = async (source, output) => {
  await rm(output, { recursive: true, force: true });
  const own = (await readdir(source)).filter((name) => name.endsWith('.test.ts')).map((name) => join(source, name));
  const suites = [...SHARED.map((name) => join(dirname(INDEX), `${name}.test.ts`)), ...own];
  await build({
    stdin: {
      contents: [
        `const { runSuites } = require(${JSON.stringify(join(source, 'index.ts'))});`,
        // Not before mocha is set up.
        `const load = () => { ${suites.map((path) => `require(${JSON.stringify(path)});`).join(' ')} };`,
        'exports.run = () => runSuites(load);',
      ].join('\n'),
      resolveDir: ROOT,
      sourcefile: 'suites.js',
    },
    outfile: join(output, 'index.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    plugins: [browserAssert],
    // Its build for browsers makes itself global only where nobody seems to load it as a module.
    banner: { js: `((exports, module, define) => {\n${await readFile(MOCHA, 'utf8')}\n})();` },
    logLevel: 'warning',
  });
  return join(output, 'index.js');
};
