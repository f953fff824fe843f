// Renders the icon of the listing, `media/icon.png`, from `media/icon.svg`: the stores take no SVG.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { launchChromium } from './vscode/chromium.mjs';

/** Pixels on each side; the stores show 128 at most, and twice that on fine screens. */
const SIZE = 256;

const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = await readFile(join(ROOT, 'media', 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
  await page.screenshot({ path: join(ROOT, 'media', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
