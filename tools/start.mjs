// Opens VS Code in the browser with the packaged extension and the sample configs: `npm start`.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFingerprint } from './fingerprint.mjs';
import { portOrAny } from './free-port.mjs';
import { packageExtension } from './package.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { refreshCopy } from './refresh-copy.mjs';
import { runNpm } from './run-npm.mjs';
import { installVsCode, VSCODE_VERSION } from './vscode/install.mjs';
import { PLAIN_SETTINGS } from './vscode/plain-settings.mjs';
import { installExtension, startServer } from './vscode/server.mjs';

/** The same every time, so that a bookmark holds; where it is taken, any other. */
const PORT = 8347;
const PARENT_CHECK_MS = 500;
const BUILD_MS = 5 * 60_000;

const HOME = join(CACHE, 'start');
const SAMPLES = join(HOME, 'samples');
const PROFILE = { userData: join(HOME, 'user'), extensions: join(HOME, 'extensions') };

/** What the window starts with, the samples' README in it; later it is whatever its user makes of it. */
const SETTINGS = { ...PLAIN_SETTINGS, 'workbench.startupEditor': 'readme' };

/** @param {string} path @param {string} content */
const writeIfMissing = async (path, content) => {
  if (!existsSync(path)) await writeFile(path, content, { mode: 0o600 });
};

/** Builds the extension, and packs and installs it unless the same one is installed. @param {string} server */
const provideExtension = async (server) => {
  const built = await runNpm(['run', 'build', '--silent', '--', '--production'], ROOT, BUILD_MS);
  if (!built.ok)
    throw new Error(`The extension could not be built: ${built.reason}. What the build says above tells why.`);
  const stamp = join(HOME, 'installed');
  const fingerprint = packageFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.log('Packing the extension and installing it ...');
  await rm(stamp, { force: true });
  const vsix = join(HOME, 'extension.vsix');
  await packageExtension(vsix);
  await installExtension(server, PROFILE, vsix, join(HOME, 'install.log'));
  await writeFile(stamp, fingerprint);
};

/** @returns {Promise<string>} why to end: when the user says so, or npm, which ran this, is gone without a word */
const endRequested = () =>
  new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.once(signal, () => resolve(signal));
    if (process.env['npm_lifecycle_event'] !== 'start') return;
    const parent = process.ppid;
    const check = () => {
      if (process.ppid !== parent) resolve('npm ended');
    };
    setInterval(check, PARENT_CHECK_MS).unref();
  });

/** Up to where VS Code runs, a signal simply ends this process, and with it all that it started. */
const start = async () => {
  console.log(`Logto Connector Config in VS Code ${VSCODE_VERSION}, in your browser`);
  const serverMain = await installVsCode(console.log);
  await mkdir(join(PROFILE.userData, 'User'), { recursive: true });
  await writeIfMissing(join(PROFILE.userData, 'User', 'settings.json'), JSON.stringify(SETTINGS, null, 2));
  // Without a token any page in any browser here could drive this VS Code, and so run programs.
  await writeIfMissing(join(HOME, 'token'), randomUUID());
  const token = readFileSync(join(HOME, 'token'), 'utf8');
  await refreshCopy(join(ROOT, 'samples'), SAMPLES, join(HOME, 'samples.json'));
  await provideExtension(serverMain);
  const log = join(HOME, 'server.log');
  const server = await startServer(serverMain, { profile: PROFILE, port: await portOrAny(PORT), token, log });
  console.log(`
  Open  http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: token, folder: SAMPLES })}

  The folder is a copy of samples/, and what you change in it is kept: ${SAMPLES}
  Test messages go to a simulator of Twilio inside the extension, not to anybody's phone.
  Ctrl-C ends it.
`);
  const ended = await Promise.race([endRequested(), server.exited]);
  await server.stop();
  if (typeof ended === 'number') throw new Error(`VS Code ended with exit code ${ended}. What it printed is in ${log}`);
  console.log('Ended.');
};

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
