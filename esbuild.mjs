// Bundles the programs into dist/, or another folder: `node esbuild.mjs [--production] [--watch] [--outdir=FOLDER]`.
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { lazyBuiltins } from './tools/lazy-builtins.mjs';
import { ROOT } from './tools/paths.mjs';
import { sharedLibraries, withSharedLibraries } from './tools/shared-libraries.mjs';
import { thirdPartyNotices } from './tools/third-party-notices.mjs';

const {
  values: { production, watch, outdir },
} = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
});

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The oldest Node that a supported VS Code brings, and the oldest that the command line supports.
  target: 'node20',
  minify: production,
  sourcemap: production ? false : 'linked',
  // The ESM builds of the libraries shake better than their CommonJS ones.
  mainFields: ['module', 'main'],
  conditions: ['module'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/**
 * The doors tell one build of the programs from another, and so are made with each.
 * @type {import('esbuild').Plugin}
 */
const doors = {
  name: 'doors',
  setup: ({ onEnd }) =>
    onEnd(async () => {
      const hash = createHash('sha256')
        .update(readFileSync(join(outdir, 'programs.js')))
        .digest('hex');
      rmSync(join(outdir, '.compiled'), { recursive: true, force: true });
      for (const name of ['cli', 'server']) {
        await build({
          ...shared,
          entryPoints: { [name]: 'server/src/door.ts' },
          outdir,
          banner: { js: '#!/usr/bin/env node' },
          define: { PROGRAM: JSON.stringify(name), BUILD: JSON.stringify(hash.slice(0, 16)) },
          sourcemap: false,
        });
        chmodSync(join(outdir, `${name}.js`), 0o755);
      }
    }),
};

/**
 * The command line and the language server have most of their code in common, and so are one bundle: two doors lead to it.
 * @type {import('esbuild').BuildOptions}
 */
const programs = {
  stdin: {
    contents: `
      exports.cli = () => import('./server/src/cli/main.ts');
      exports.server = () => import('./server/src/main-node.ts');
    `,
    resolveDir: ROOT,
    sourcefile: 'programs.cjs',
  },
  outfile: join(outdir, 'programs.js'),
  // Libraries written as ES modules ask for their own address, which CommonJS knows by another name.
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'moduleUrl' },
  // What the doors run can require, and cannot import.
  supported: { 'dynamic-import': false },
  // The pages of the rules, for `logto-connector explain`.
  loader: { '.md': 'text' },
  plugins: [withSharedLibraries, lazyBuiltins, doors],
};

/**
 * What the webview of the preview runs, and its style.
 * @type {import('esbuild').BuildOptions}
 */
const preview = {
  entryPoints: ['main.ts', 'preview.css'].map((name) => ({ in: `client/src/preview/webview/${name}`, out: 'preview' })),
  outdir,
  platform: 'browser',
  format: 'iife',
  target: 'chrome120',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: { client: 'client/src/extension.ts' },
    outdir,
    external: ['vscode'],
    plugins: [withSharedLibraries],
  },
  { ...shared, ...preview },
  { ...shared, ...programs },
  ...sharedLibraries.map(({ name, options }) => ({ ...shared, ...options, outfile: join(outdir, `${name}.js`) })),
];

/** @type {string[]} */
const inputs = [];
for (const bundle of bundles) {
  const bundling = await context(bundle);
  if (watch) {
    await bundling.watch();
  } else {
    const { metafile } = await bundling.rebuild();
    inputs.push(...Object.keys(metafile?.inputs ?? {}));
    await bundling.dispose();
  }
}

if (production && outdir === 'dist') {
  writeFileSync('THIRD-PARTY-NOTICES.md', thirdPartyNotices(inputs));
}
