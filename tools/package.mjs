// Packs what stands in dist/ into a VSIX and checks it: `node tools/package.mjs`, after a production build.
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { ROOT } from './paths.mjs';
import { translations } from './translations.mjs';
import { vsixFiles } from './vsix-files.mjs';

const VSCE = join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
const TIMEOUT_MS = 60_000;
const MAX_BYTES = 850 * 1024;

/** What is in dist/; those in a browser, in one file each, hold most of what is in the others too. */
const PROGRAMS = [
  ...['client', 'server', 'server-program', 'undici', 'libphonenumber', 'preview'],
  ...['web/client', 'web/server'],
];

/** What the package may hold; vsce adds the first two and renames the documents. */
const ALLOWED =
  /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|readme\.md|changelog\.md|LICENSE(?:\.txt)?|THIRD-PARTY-NOTICES\.md|media\/(?:icon\.png|walkthrough\/[\w-]+\.svg)|dist\/(?:client|server(?:-program)?|undici|libphonenumber|preview|web\/client|web\/server)\.js|dist\/preview\.css|schemas\/[\w.-]+\.json|l10n\/bundle\.l10n\.[\w-]+\.json|language-configuration\.json|syntaxes\/[\w.-]+\.json))$/;

/** Every file that the manifest points at: each string in it that starts with `./`. @param {unknown} value @returns {string[]} */
const referencedFiles = (value) => {
  if (typeof value === 'string') return value.startsWith('./') ? [posix.join('extension', value)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencedFiles) : [];
};

/** @param {string} vsix @returns {string[]} what is wrong with the package, in words; nothing where it is fit to ship */
const problemsOf = (vsix) => {
  const files = vsixFiles(vsix);
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const programs = PROGRAMS.map((name) => `dist/${name}.js`);
  const wanted = [
    ...[
      ...programs,
      'dist/preview.css',
      'package.nls.json',
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.md',
    ].map((path) => `extension/${path}`),
    // Of translations the manifest names the folder alone.
    ...referencedFiles({ ...manifest, l10n: translations().map((file) => `${manifest.l10n}/${file}`) }),
  ];
  const size = statSync(vsix).size;
  return [
    ...files.filter((file) => !ALLOWED.test(file)).map((file) => `${file} does not belong into the package`),
    ...wanted.filter((file) => !files.includes(file)).map((file) => `${file} is missing in the package`),
    ...programs
      .filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('\n//# sourceMappingURL='))
      .map((path) => `${path} is no production build: run npm run build -- --production`),
    ...(size > MAX_BYTES ? [`the package has ${size} bytes, more than the ${MAX_BYTES} that it may have`] : []),
  ];
};

/**
 * Each warning of vsce, such as that a license is missing.
 * @param {string} output @returns {string[]}
 */
const warningsIn = (output) => stripVTControlCharacters(output).match(/^.*\bWARNING\b.*$/gm) ?? [];

/**
 * Packs the extension as it stands in dist/.
 * @param {string} vsix where to write the package; its folder is made where it is missing
 * @returns {Promise<number>} its size in bytes
 * @throws {Error} where vsce refuses, or what it made is not fit to ship, naming each fault
 */
export const packageExtension = async (vsix) => {
  await mkdir(dirname(vsix), { recursive: true });
  // Everything is bundled, so there are no dependencies to pack.
  const options = ['--no-dependencies', '--out', vsix];
  let output = '';
  try {
    const vsce = [VSCE, 'package', ...options];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, vsce, { cwd: ROOT, timeout: TIMEOUT_MS });
    output = stdout + stderr;
  } catch (error) {
    throw new Error(`vsce could not pack the extension: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  const problems = [...warningsIn(output), ...problemsOf(vsix)];
  if (problems.length > 0) throw new Error(`${vsix} is not fit to ship:\n  ${problems.join('\n  ')}`);
  return statSync(vsix).size;
};

if (import.meta.main) {
  const vsix = join(ROOT, 'logto-connector-config.vsix');
  try {
    const size = await packageExtension(vsix);
    console.log(`${vsix}: ${Math.ceil(size / 1024)} KB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
