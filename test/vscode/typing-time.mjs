// How long it takes from a key in the editor to what the preview shows of it.

/**
 * As much of the DOM as is needed; the DOM's own types are for programs that run in a browser as a whole.
 * @typedef {object} PageView
 * @property {number[]} [noted] times since 1970, in milliseconds
 * @property {() => void} [onNote]
 * @property {{ timeOrigin: number, now: () => number }} performance
 * @property {(callback: () => void) => void} requestAnimationFrame
 * @property {(callback: () => void) => void} setTimeout
 * @property {new (callback: () => void) => { observe: (node: object, options: object) => void }} MutationObserver
 * @property {(type: string, listener: () => void, isCaptured: boolean) => void} addEventListener
 */

/** @typedef {object & { ownerDocument: { defaultView: PageView } }} PageElement */

/** How long a key is held, in milliseconds: ten of them in a second, as fast as people type. */
const HELD = 100;

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
  const note = () => {
    noted.push(view.performance.timeOrigin + view.performance.now());
    view.onNote?.();
  };
  new view.MutationObserver(() => view.requestAnimationFrame(() => view.setTimeout(note))).observe(element, {
    subtree: true,
    childList: true,
    characterData: true,
  });
};

/** When the last key was pressed. @param {PageElement} element */
const lastNoted = ({ ownerDocument }) => ownerDocument.defaultView.noted?.at(-1) ?? 0;

/**
 * The first change that was painted after a time, or will be: whoever asks again and again slows down what is measured.
 * @param {PageElement} element @param {number} time @returns {Promise<number>}
 */
const firstNotedAfter = ({ ownerDocument: { defaultView: view } }, time) =>
  new Promise((resolve) => {
    view.onNote = () => {
      const found = view.noted?.find((one) => one > time);
      if (found !== undefined) resolve(found);
    };
    view.onNote();
  });

/**
 * Types a text, and waits after each key until the preview shows it.
 * @param {import('playwright-core').Page} page with the focus in the editor
 * @param {import('playwright-core').FrameLocator} preview
 * @param {string} text
 * @returns {Promise<[pressed: number, painted: number][]>} of each key, in milliseconds since 1970
 */
export const timesOfTyping = async (page, preview, text) => {
  const [window, messages] = [page.locator('html'), preview.locator('#messages')];
  await window.evaluate(noteKeys);
  await messages.evaluate(notePaints);
  /** @type {[number, number][]} */
  const times = [];
  for (const key of text) {
    await page.keyboard.press(key, { delay: HELD });
    const pressed = await window.evaluate(lastNoted);
    times.push([pressed, await messages.evaluate(firstNotedAfter, pressed)]);
  }
  return times;
};
