// A headless browser for the window of VS Code: the Chromium that comes as an npm package, or one that is installed.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { installOnce } from '../install-once.mjs';
import { CACHE } from '../paths.mjs';

// No sandbox: it cannot be had by root or in most containers, and all that this browser ever loads is our own VS Code.
// It finds no other machine: links that are opened lead nowhere.
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const TIMEOUT_MS = 60_000;

/** The machine's own fonts, and one for a machine that has none. @param {string} folder */
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks a file of the package into a folder; the package itself knows only the folder for temporary files.
 * @param {string} file @param {string} folder
 */
const unpackInto = (file, folder) => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  // The folder is looked up before the call returns.
  const done = inflate(file);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  return done;
};

/** Unpacks the packaged Chromium into the cache, unless it is there already. @returns {Promise<string>} its folder */
const unpackChromium = async () => {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  await installOnce(folder, async (partial) => {
    // The libraries are those that Chromium needs beyond the C library, for machines without them.
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await unpackInto(join(packed, 'bin', name), partial);
    }
    await writeFile(join(partial, 'fonts.conf'), fontConfiguration(folder));
  });
  return folder;
};

/**
 * Starts a headless browser, which ends when this process does. The packaged Chromium is for Linux on x64; elsewhere it
 * is the installed Chrome. `CHROMIUM_PATH` names another one to use.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} where there is none that starts
 */
export const launchChromium = async () => {
  const own = process.env['CHROMIUM_PATH'];
  const options = { args: ARGUMENTS, headless: true, timeout: TIMEOUT_MS };
  if (own !== undefined) return chromium.launch({ ...options, executablePath: own });
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ ...options, channel: 'chrome' });
  const folder = await unpackChromium();
  const libraries = [process.env['LD_LIBRARY_PATH'], join(folder, 'al2023', 'lib')].filter(Boolean).join(':');
  return chromium.launch({
    ...options,
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
};
