// Bundles the three programs into dist/: `node esbuild.mjs [--production] [--watch]`.
import { writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { thirdPartyNotices } from './tools/third-party-notices.mjs';

const production = process.argv.includes('--production');

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
const program = {
  // Libraries written as ES modules ask for their own address, which CommonJS knows by another name.
  banner: { js: "#!/usr/bin/env node\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'moduleUrl' },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...shared, entryPoints: { client: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...shared, ...program, entryPoints: { server: 'server/src/main-node.ts' }, outdir: 'dist' },
  {
    ...shared,
    ...program,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    // The pages of the rules, for `logto-connector explain`.
    loader: { '.md': 'text' },
  },
];

/** @type {string[]} */
const inputs = [];
for (const bundle of bundles) {
  const build = await context(bundle);
  if (process.argv.includes('--watch')) {
    await build.watch();
  } else {
    const { metafile } = await build.rebuild();
    inputs.push(...Object.keys(metafile?.inputs ?? {}));
    await build.dispose();
  }
}
if (production) {
  writeFileSync('THIRD-PARTY-NOTICES.md', thirdPartyNotices(inputs));
}
