// Bundles the programs into dist/: `node esbuild.mjs [--production] [--watch]`.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { ROOT } from './tools/paths.mjs';
import { sharedLibraries, withSharedLibraries } from './tools/shared-libraries.mjs';
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
  outfile: 'dist/programs.js',
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
    outdir: 'dist',
    external: ['vscode'],
    plugins: [withSharedLibraries],
  },
  { ...shared, ...programs },
  ...sharedLibraries.map((library) => ({ ...shared, ...library })),
];

mkdirSync('dist', { recursive: true });
for (const name of doors) {
  writeFileSync(`dist/${name}.js`, `#!/usr/bin/env node\nrequire('./programs.js').${name}();\n`);
  chmodSync(`dist/${name}.js`, 0o755);
}

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
