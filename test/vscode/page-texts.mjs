// Records every text that a window shows, however short, but for that of the documents themselves.

/**
 * As much of the DOM as is needed; the DOM's own types are for programs that run in a browser as a whole.
 * @typedef {object} PageNode
 * @property {string} [data] of a text
 * @property {boolean} isConnected whether it is in the page
 * @property {PageNode | null} parentElement
 * @property {Iterable<PageNode>} childNodes
 * @property {(name: string) => string | null} [getAttribute]
 * @property {(selector: string) => PageNode | null} [closest]
 */

/**
 * @typedef {object} PageWindow
 * @property {Set<string>} [recordedTexts]
 * @property {new (callback: (records: readonly { target: PageNode, addedNodes: Iterable<PageNode> }[]) => void)
 *   => { observe: (node: PageNode, options: object) => void }} MutationObserver
 */

/**
 * Runs in the page.
 * @param {PageNode & { ownerDocument: { defaultView: PageWindow } }} root
 */
const observe = (root) => {
  const view = root.ownerDocument.defaultView;
  /** @type {Set<string>} */
  const texts = new Set();
  view.recordedTexts = texts;
  /** The text of an editor that shows a file, which is the user's own. Hovers and the like are not part of it. */
  const isDocument = (/** @type {PageNode} */ node) =>
    node
      .closest?.('.view-lines, .sticky-widget, .native-edit-context, textarea.inputarea')
      ?.closest?.('.monaco-editor')
      ?.getAttribute?.('data-uri')
      ?.startsWith('vscode-remote:') ?? false;
  /** @type {(node: PageNode) => string} */
  const textOf = (node) => {
    if (node.data !== undefined) return node.data;
    if (isDocument(node)) return '';
    const said = ['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute?.(name) ?? '');
    return [...node.childNodes].map(textOf).join('') + said.filter(Boolean).join('\n');
  };
  /** @param {PageNode} node */
  const record = (node) => {
    // What has left the page before anybody is told of it was never seen, and where it stood cannot be told any more.
    if (!node.isConnected) return;
    const element = node.data === undefined ? node : node.parentElement;
    if (element !== null && !isDocument(element)) texts.add(textOf(element));
  };
  record(root);
  new view.MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const added = [...addedNodes];
      // What is gone by now, such as a line of an editor that was laid out anew, is told by where it was.
      if (isDocument(target)) continue;
      for (const node of added.length > 0 ? added : [target]) record(node);
    }
  }).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-label', 'title', 'placeholder'],
  });
};

/** Begins to record. @param {import('playwright-core').Page} page */
export const recordTexts = (page) => page.locator('html').evaluate(observe);

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} all that was shown since then */
export const recordedTexts = (page) =>
  page.locator('html').evaluate((root) => [...(root.ownerDocument.defaultView.recordedTexts ?? [])]);
