// A window of VS Code to take pictures of, driven as its user would: by keys and the command palette.
import { join } from 'node:path';

const TIMEOUT_MS = 30_000;

/**
 * @typedef {object} Window
 * @property {import('playwright-core').Page} page
 * @property {(command: string) => Promise<void>} run a command, by its title in the palette
 * @property {(file: string) => Promise<void>} open a file of the workspace, by its name
 * @property {(line: number, column: number) => Promise<void>} goTo a place in the editor, both counted from 1
 * @property {(selector: string) => Promise<void>} wait until something is seen
 * @property {() => Promise<void>} settle until nothing moves any more
 */

/** What is no part of what the pictures show. */
const CALM = `
  .notifications-toasts, [id='status.forwardedPorts'], [id='status.workbench.keyboardLayout'], [id='status.host'] {
    display: none !important;
  }
  .monaco-editor .cursors-layer { visibility: hidden !important; }
  * { caret-color: transparent !important; transition: none !important; animation: none !important; }
`;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ address: string, width: number, height: number, scale: number }} options
 * @returns {Promise<Window>}
 */
export const openWindow = async (browser, { address, width, height, scale }) => {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(address);
  await page.addStyleTag({ content: CALM });
  // Where it points at nothing; from the corner that it begins in, it would light up the edge of the side bar.
  await page.mouse.move(width / 2, height - 1);
  /** @param {string} selector */
  const wait = async (selector) => {
    await page.locator(selector).first().waitFor({ state: 'visible' });
  };
  await wait('.monaco-workbench .statusbar');

  /** Two pictures in a row that are the same. */
  const settle = async () => {
    /** @type {Buffer} */
    let before = Buffer.alloc(0);
    for (let tries = 0; tries < 40; tries += 1) {
      const now = await page.screenshot();
      if (now.equals(before)) return;
      before = now;
      await page.waitForTimeout(250);
    }
    throw new Error('The window does not come to rest');
  };

  /** @param {string} key @param {string} text what is typed into the list that the key opens */
  const list = async (key, text) => {
    // What is still being opened would take the focus from the list, which closes it.
    await settle();
    await page.keyboard.press(key);
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await input.waitFor({ state: 'visible' });
    await input.fill(text);
    await wait('.quick-input-list .monaco-list-row');
    await settle();
  };

  /** @param {string} key @param {string} text as above; the first that the list proposes is taken */
  const choose = async (key, text) => {
    await list(key, text);
    await page.keyboard.press('Enter');
  };

  return {
    page,
    wait,
    settle,
    async run(command) {
      // A window that has just come up knows the commands of no extension, and proposes another one.
      const first = page.locator('.quick-input-list .monaco-list-row').first();
      for (const deadline = Date.now() + TIMEOUT_MS; ; await page.keyboard.press('Escape')) {
        await list('F1', `>${command}`);
        if ((await first.getAttribute('aria-label'))?.startsWith(command)) break;
        if (Date.now() > deadline) throw new Error(`VS Code knows no command "${command}"`);
      }
      await page.keyboard.press('Enter');
    },
    async open(file) {
      await choose('ControlOrMeta+p', file);
      await wait('.editor-instance .view-line');
    },
    async goTo(line, column) {
      await choose('Control+g', `:${line}:${column}`);
      await settle();
    },
  };
};

/** @param {Window} window @param {string} folder @param {string} name */
export const photograph = async ({ page, settle }, folder, name) => {
  await settle();
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
