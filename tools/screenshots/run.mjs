// Makes the pictures of the README from the packaged extension in VS Code: `npm run screenshots`.
//
// --all   in both themes and at both scales, into out/screenshots/, to be looked at
// --only=a,b   only these pictures
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from '../package.mjs';
import { CACHE, ROOT } from '../paths.mjs';
import { runNpm } from '../run-npm.mjs';
import { launchChromium } from '../vscode/chromium.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { PLAIN_SETTINGS } from '../vscode/plain-settings.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { scenes } from './scenes.mjs';
import { openWindow, photograph } from './window.mjs';
import { createWorkspace } from './workspace.mjs';

const {
  values: { all, only },
} = parseArgs({ options: { all: { type: 'boolean', default: false }, only: { type: 'string' } } });

const HOME = join(CACHE, 'screenshots');
const BUILD_MS = 5 * 60_000;
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
/** No more of VS Code than is needed to see the extension. */
const BARE_SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'remote.autoForwardPorts': false,
  'window.commandCenter': false,
  'window.title': '${rootName}',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
/** Sharp on fine screens, and as wide as a README shows it. */
const README_SCALE = 2;

/** @typedef {{ theme: keyof typeof THEMES, scale: number, folder: string, suffix: string }} Round */

/** @returns {Round[]} */
const rounds = () =>
  all
    ? Object.keys(THEMES).flatMap((theme) =>
        [1, 2].map((scale) => ({
          theme: /** @type {keyof typeof THEMES} */ (theme),
          scale,
          folder: join(ROOT, 'out', 'screenshots'),
          suffix: `-${theme}-${scale}x`,
        })),
      )
    : [{ theme: 'dark', scale: README_SCALE, folder: join(ROOT, 'docs', 'images'), suffix: '' }];

/** @param {string} serverMain @param {Round} round @param {import('playwright-core').Browser} browser */
const takePictures = async (serverMain, { theme, scale, folder, suffix }, browser) => {
  const wanted = only?.split(',') ?? Object.keys(scenes);
  for (const [name, { config, width, height, play }] of Object.entries(scenes)) {
    if (!wanted.includes(name)) continue;
    // Each begins in a window that nobody has used.
    const userData = join(HOME, 'user');
    await rm(userData, { recursive: true, force: true });
    await mkdir(join(userData, 'User'), { recursive: true });
    const own = {
      ...PLAIN_SETTINGS,
      'workbench.colorTheme': THEMES[theme],
      ...BARE_SETTINGS,
    };
    await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(own));
    const workspace = await createWorkspace(HOME, config);
    const profile = { userData, extensions: join(HOME, 'extensions') };
    const server = await startServer(serverMain, {
      profile,
      port: 0,
      token: 'pictures',
      log: join(HOME, 'server.log'),
    });
    try {
      const address = `http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: 'pictures', folder: workspace })}`;
      const window = await openWindow(browser, { address, width, height, scale });
      await window.run('View: Close Primary Side Bar');
      await play(window);
      await photograph(window, folder, `${name}${suffix}`);
      await window.page.context().close();
      console.log(`${name}${suffix}.png`);
    } finally {
      await server.stop();
    }
  }
};

const serverMain = await installVsCode(console.log);
const built = await runNpm(['run', 'build', '--silent', '--', '--production'], ROOT, BUILD_MS);
if (!built.ok) throw new Error(`The extension could not be built: ${built.reason}`);
await mkdir(HOME, { recursive: true });
const vsix = join(HOME, 'extension.vsix');
await packageExtension(vsix);
await rm(join(HOME, 'extensions'), { recursive: true, force: true });
await installExtension(
  serverMain,
  { userData: join(HOME, 'user'), extensions: join(HOME, 'extensions') },
  vsix,
  join(HOME, 'install.log'),
);
const browser = await launchChromium();
try {
  for (const round of rounds()) {
    await mkdir(round.folder, { recursive: true });
    await takePictures(serverMain, round, browser);
  }
} finally {
  await browser.close();
}
