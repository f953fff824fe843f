/** A language that nobody speaks, in which every word of ours is marked: a word without the mark was forgotten. */
import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll } from 'vitest';
import { exportedBundle } from './all-texts.mjs';
import { bracketed, translated } from './brackets.mjs';

export { exportedBundle } from './all-texts.mjs';
export { bracketed, unmarked } from './brackets.mjs';

/** Latin letters as wide as Chinese ones, and no spaces between words. */
export const wide = (words: string): string =>
  words.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)).replaceAll(' ', '');

/**
 * All tests of the file or block are in that language.
 *
 * @param write makes a word of it from those between two placeholders
 */
export function usePseudoLocale(write = bracketed): void {
  beforeAll(async () => {
    const texts = Object.entries(await exportedBundle());
    l10n.config({ contents: Object.fromEntries(texts.map(([key, text]) => [key, translated(text, write)])) });
  });
  afterAll(() => l10n.config({ contents: {} }));
}
