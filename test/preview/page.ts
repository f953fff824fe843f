/** The preview in a browser as VS Code's webview has it: the real script and style, behind the real policy. */
import { readFileSync } from 'node:fs';
import type { Browser, Page as BrowserPage, Locator } from 'playwright-core';
import type { FromWebview, ToWebview } from '../../client/src/preview/messages.ts';
import { messageAfter, type Shown } from '../../client/src/preview/page-change.ts';
import { renderPreview } from '../../client/src/preview/render.ts';
import { renderShell } from '../../client/src/preview/shell.ts';
import { openConfig, service } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import type { Theme } from './themes.ts';

/** Answered by the test alone. */
const ORIGIN = 'https://preview.test';
const FILES: Readonly<Record<string, readonly [type: string, body: () => string]>> = {
  '/': ['text/html', () => renderShell({ ...ADDRESSES, source: ORIGIN, nonce: 'random', language: 'en' })],
  '/preview.js': ['text/javascript', () => readFileSync('dist/preview.js', 'utf8')],
  '/preview.css': ['text/css', () => readFileSync('dist/preview.css', 'utf8')],
};
const ADDRESSES = { script: `${ORIGIN}/preview.js`, style: `${ORIGIN}/preview.css` };

/** As much of VS Code as the script knows. */
const VSCODE = `
  window.posted = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => void window.posted.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null'),
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
`;

export interface PreviewPage {
  readonly page: BrowserPage;
  /** What went wrong in the page since this was asked last, and what it asked for that is none of ours. */
  readonly takeComplaints: () => readonly string[];
  /** Sends it a message, and waits until it is taken in. */
  readonly receive: (message: ToWebview) => Promise<void>;
  /** Shows the preview of a config. */
  readonly show: (config: string, options?: Partial<Parameters<typeof renderPreview>[2]>) => Promise<void>;
  /** The item of a usage type. */
  readonly item: (usageType: string) => Locator;
  /** What the page has posted, but for its options. */
  readonly actions: () => Promise<readonly FromWebview[]>;
  readonly posted: () => Promise<readonly FromWebview[]>;
}

export interface PageOptions {
  readonly theme: Theme;
  readonly width?: number;
  readonly height?: number;
}

export async function openPreview(browser: Browser, options: PageOptions): Promise<PreviewPage> {
  const { theme, width = 900, height = 700 } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const [contentType, body] = (origin === ORIGIN && FILES[pathname]) || [];
    if (contentType === undefined || body === undefined) {
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    }
    return route.fulfill({ contentType, body: body() });
  });
  await page.addInitScript(VSCODE);
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(`
    document.body.className = ${JSON.stringify(theme.bodyClass)};
    for (const [name, value] of Object.entries(${JSON.stringify(theme.variables)})) {
      document.documentElement.style.setProperty(name, value);
    }
  `);
  const posted = () => page.evaluate<readonly FromWebview[]>('window.posted');
  await eventually(posted, (messages) => messages.length > 0);

  const receive = async (message: ToWebview) => {
    await page.evaluate(`new Promise((resolve) => {
      addEventListener('message', () => resolve(), { once: true });
      postMessage(${JSON.stringify(message)});
    })`);
  };
  let shown: Shown | undefined;
  page.on('load', () => {
    shown = undefined;
  });
  return {
    page,
    takeComplaints: () => complaints.splice(0),
    receive,
    async show(config, given = {}) {
      const preview = service.preview(openConfig(config));
      const rendered = { direction: 'auto', canSend: true, hindrance: undefined, ...given } as const;
      const next: Shown = { page: renderPreview('acme.json', preview, rendered), uri: 'file:///acme.json' };
      const message = messageAfter(shown, next);
      shown = next;
      if (message) {
        await receive(message);
      }
    },
    item: (usageType) => page.locator(`li[data-key="type:${usageType}"]`),
    posted,
    actions: async () => (await posted()).filter(({ type }) => type === 'act'),
  };
}
