// Bundles the programs into dist/, or another folder: `node esbuild.mjs [--production] [--watch] [--outdir=FOLDER]`.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
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
  // The pages of the rules, for `logto-connector explain`.
  loader: { '.md': 'text' },
  plugins: [withSharedLibraries],
};
const doors = /** @type {const} */ (['cli', 'server']);

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: { client: 'client/src/extension.ts' },
    outdir,
    external: ['vscode'],
    plugins: [withSharedLibraries],
  },
  { ...shared, ...programs },
  ...sharedLibraries.map(({ name, options }) => ({ ...shared, ...options, outfile: join(outdir, `${name}.js`) })),
];

mkdirSync(outdir, { recursive: true });
for (const name of doors) {
  const door = join(outdir, `${name}.js`);
  writeFileSync(door, `#!/usr/bin/env node\nrequire('./programs.js').${name}();\n`);
  chmodSync(door, 0o755);
}

/** @type {string[]} */
const inputs = [];
for (const bundle of bundles) {
  const build = await context(bundle);
  if (watch) {
    await build.watch();
  } else {
    const { metafile } = await build.rebuild();
    inputs.push(...Object.keys(metafile?.inputs ?? {}));
    await build.dispose();
  }
}
if (production && outdir === 'dist') {
  writeFileSync('THIRD-PARTY-NOTICES.md', thirdPartyNotices(inputs));
}
