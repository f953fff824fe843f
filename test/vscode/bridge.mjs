// What tests in VS Code's extension host may do to the window that they run in, as its user would: press keys, read what
// is shown. They ask over HTTP, at an address that nobody else knows.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { recordedTexts, recordTexts } from './page-texts.mjs';
import { OUTPUT_MARK } from './report.mjs';
import { storedTexts } from './stored-texts.mjs';
import { timesOfTyping } from './typing-time.mjs';

/** Milliseconds for one wish. */
const TIMEOUT_MS = 10_000;

/** The webview that is shown; VS Code puts its page into a frame of its own. */
const WEBVIEW = 'iframe.webview.ready';

/**
 * What a test wishes, with what that takes.
 * @typedef {object} Wish
 * @property {'print' | 'exit' | 'press' | 'type' | 'click' | 'texts' | 'frame-texts' | 'attribute' | 'record' | 'recorded' | 'stored' | 'report' | 'end-worker' | 'time'} wish
 * @property {string} [text] to print or to type; in an editor with a preview of it, where the time is wished for
 * @property {string} [key] as Playwright names it, such as `Enter`
 * @property {string} [selector] as Playwright takes it; of a worker the end of its script's address
 * @property {boolean} [inWebview] whether it is of the webview, and not of the window around it
 * @property {string} [name] of an attribute
 * @property {import('./report.mjs').Report} [report] of tests that can write no file
 * @property {number} [code] 0 where all tests passed
 */

/**
 * Ends the web worker that runs a script.
 * @param {import('playwright-core').Page} page @param {string} script the end of its address
 */
const endWorker = async (page, script) => {
  // VS Code's workers have addresses that tell nothing; what they run they load first.
  const loads = `performance.getEntriesByType('resource').some(({ name }) => name.endsWith(${JSON.stringify(script)}))`;
  for (const worker of page.workers()) {
    if (await worker.evaluate(loads)) return worker.evaluate('close()');
  }
  throw new Error('no worker runs it.');
};

/** @param {import('node:http').IncomingMessage} request @returns {Promise<Wish>} */
const readWish = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

/**
 * @param {import('playwright-core').Page} page @param {Wish} wish @param {(code: number) => void} end
 * @returns {Promise<unknown>} the answer
 */
const fulfil = async (
  page,
  { wish, text = '', key = '', selector = '', name = '', code = 1, report, inWebview },
  end,
) => {
  const place = (inWebview ? page.frameLocator(WEBVIEW).frameLocator('#active-frame') : page).locator(selector);
  switch (wish) {
    case 'print':
      return console.log(OUTPUT_MARK + text);
    case 'end-worker':
      return endWorker(page, selector);
    case 'report':
      return writeFileSync(process.env['VSCODE_TEST_REPORT'] ?? '', JSON.stringify(report));
    case 'exit':
      return end(code);
    case 'press':
      return page.keyboard.press(key);
    case 'type':
      return page.keyboard.insertText(text);
    case 'click':
      return place.first().click({ timeout: TIMEOUT_MS });
    case 'texts':
      return place.filter({ visible: true }).allInnerTexts();
    case 'frame-texts':
      return (await Promise.all(page.frames().map((frame) => frame.locator(selector).allInnerTexts()))).flat();
    case 'attribute':
      return place.first().getAttribute(name, { timeout: TIMEOUT_MS });
    case 'record':
      return recordTexts(page);
    case 'recorded':
      return recordedTexts(page);
    case 'stored':
      return storedTexts(page);
    case 'time':
      return timesOfTyping(page, page.frameLocator(WEBVIEW).frameLocator('#active-frame'), text);
  }
};

/**
 * @typedef {object} Bridge
 * @property {string} url for `VSCODE_TEST_WINDOW`
 * @property {(page: import('playwright-core').Page) => void} attach the window that is meant from now on
 * @property {Promise<number>} ended the exit code, once the tests tell it
 * @property {() => void} close
 */

/** @returns {Promise<Bridge>} */
export const startBridge = async () => {
  /** @type {(page: import('playwright-core').Page) => void} */
  let attach = () => {};
  /** @type {Promise<import('playwright-core').Page>} */
  const attached = new Promise((resolve) => {
    attach = resolve;
  });
  /** @type {(code: number) => void} */
  let end = () => {};
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  const path = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    // A page of VS Code has an origin of its own.
    response.setHeader('access-control-allow-origin', '*');
    if (request.url !== path) return response.writeHead(404).end();
    try {
      const answer = await fulfil(await attached, await readWish(request), end);
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
    return undefined;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    attach,
    ended,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};
