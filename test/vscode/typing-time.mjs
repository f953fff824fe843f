// How long it takes from a key in the editor to what the preview shows of it.

/**
 * As much of the DOM as is needed; the DOM's own types are for programs that run in a browser as a whole.
 * @typedef {object} PageView
 * @property {number[]} [noted] times since 1970, in milliseconds
 * @property {{ timeOrigin: number, now: () => number }} performance
 * @property {(callback: () => void) => void} requestAnimationFrame
 * @property {(callback: () => void) => void} setTimeout
 * @property {new (callback: () => void) => { observe: (node: object, options: object) => void }} MutationObserver
 * @property {(type: string, listener: () => void, isCaptured: boolean) => void} addEventListener
 */

/** @typedef {object & { ownerDocument: { defaultView: PageView } }} PageElement */

/** Notes from now on when a key is pressed. @param {PageElement} element */
const noteKeys = ({ ownerDocument: { defaultView: view } }) => {
  /** @type {number[]} */
  const noted = [];
  view.noted = noted;
  view.addEventListener('keydown', () => noted.push(view.performance.timeOrigin + view.performance.now()), true);
};

/** Notes from now on when a change of an element has been painted. @param {PageElement} element */
const notePaints = (element) => {
  const view = element.ownerDocument.defaultView;
  /** @type {number[]} */
  const noted = [];
  view.noted = noted;
  const note = () => noted.push(view.performance.timeOrigin + view.performance.now());
  new view.MutationObserver(() => view.requestAnimationFrame(() => view.setTimeout(note))).observe(element, {
    subtree: true,
    childList: true,
    characterData: true,
  });
};

/** @param {import('playwright-core').Locator} place @returns {Promise<number[]>} what was noted there */
const noted = (place) =>
  place.evaluate((/** @type {PageElement} */ { ownerDocument }) => ownerDocument.defaultView.noted ?? []);

/**
 * Types a text, and waits after each key until the preview shows it.
 * @param {import('playwright-core').Page} page with the focus in the editor
 * @param {import('playwright-core').FrameLocator} preview
 * @param {string} text
 * @returns {Promise<number[]>} milliseconds
 */
export const timesOfTyping = async (page, preview, text) => {
  const [window, messages] = [page.locator('html'), preview.locator('#messages')];
  await window.evaluate(noteKeys);
  await messages.evaluate(notePaints);
  const times = [];
  for (const key of text) {
    await page.keyboard.press(key);
    const pressed = (await noted(window)).at(-1) ?? 0;
    let painted;
    do painted = (await noted(messages)).find((time) => time > pressed);
    while (painted === undefined);
    times.push(painted - pressed);
  }
  return times;
};
