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
 * esbuild escapes what is not ASCII, but for that in regular expressions. V8 keeps a text in half the memory where there is
 * none, and the door reads it in half the time.
 * @param {string} program
 */
const withoutUnicode = (program) => {
  const [behindBackslash] = /.{0,20}\\[^\0-\x7f].{0,20}/.exec(program) ?? [];
  if (behindBackslash !== undefined)
    throw new Error(`A backslash stands before what would be escaped: ${behindBackslash}`);
  return program.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/**
 * The door to a program. It tells one build of the program from another, and so is made with each.
 * @param {string} name @returns {import('esbuild').Plugin}
 */
const doorTo = (name) => ({
  name: 'door',
  setup: ({ onEnd }) =>
    onEnd(async () => {
      const path = join(outdir, `${name}-program.js`);
      const text = withoutUnicode(readFileSync(path, 'utf8'));
      writeFileSync(path, text);
      const hash = createHash('sha256').update(text).digest('hex');
      await build({
        ...shared,
        entryPoints: { [name]: 'server/src/door.ts' },
        outdir,
        banner: { js: '#!/usr/bin/env node' },
        define: { PROGRAM: JSON.stringify(name), BUILD: JSON.stringify(hash.slice(0, 16)) },
        sourcemap: false,
      });
      chmodSync(join(outdir, `${name}.js`), 0o755);
    }),
});

/**
 * Each is a bundle of its own: of what they have in common the half is not worth the time to load the other half.
 * @param {string} name @param {string} main @returns {import('esbuild').BuildOptions}
 */
const program = (name, main) => ({
  ...shared,
  stdin: {
    contents: `exports.${name} = () => import('./${main}');`,
    resolveDir: ROOT,
    sourcefile: `${name}-program.cjs`,
  },
  outfile: join(outdir, `${name}-program.js`),
  // Libraries written as ES modules ask for their own address, which CommonJS knows by another name.
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'moduleUrl' },
  // What the doors run can require, and cannot import.
  supported: { 'dynamic-import': false },
  // The pages of the rules, for `logto-connector explain`.
  loader: { '.md': 'text' },
  plugins: [withSharedLibraries, lazyBuiltins, doorTo(name)],
});

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

/**
 * For a VS Code without Node: whatever would need it fails the build.
 * @type {import('esbuild').BuildOptions}
 */
const web = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
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
  {
    ...web,
    entryPoints: { client: 'client/src/extension-browser.ts' },
    outdir: join(outdir, 'web'),
    external: ['vscode'],
  },
  { ...web, entryPoints: { server: 'server/src/main-browser.ts' }, outdir: join(outdir, 'web'), format: 'iife' },
  program('cli', 'server/src/cli/main.ts'),
  program('server', 'server/src/main-node.ts'),
  ...sharedLibraries.map(({ name, options }) => ({ ...shared, ...options, outfile: join(outdir, `${name}.js`) })),
];

rmSync(join(outdir, '.compiled'), { recursive: true, force: true });

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
