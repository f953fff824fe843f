// What a window keeps in its browser: there VS Code has the settings, the logs and what extensions remember.

/** Bytes are in base64 in what Playwright gives. @param {string} text */
const decoded = (text) => (/^[\w+/]{16,}={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '');

/** @param {unknown} value @returns {string[]} every text in it, and what bytes in it say */
const textsIn = (value) => {
  if (typeof value === 'string') return [value, decoded(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
};

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} of IndexedDB, localStorage and cookies */
export const storedTexts = async (page) => textsIn(await page.context().storageState({ indexedDB: true }));
