/** A language that nobody speaks, in which every word of ours is marked: a word without the mark was forgotten. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll } from 'vitest';
import { collectTexts } from '../../tools/l10n.mjs';
import { TEXTS } from '../../tools/translations.mjs';
import { isFresh } from './changed-at.ts';

/** From each text in English, by which it is found, to its translation. */
export type Bundle = Readonly<Record<string, string>>;

const SOURCES = ['client/src', 'server/src', 'schemas', 'tools/l10n.mjs'];

/** Every text of ours, as `npm run l10n` collects them; collected anew where there may be others by now. */
export async function exportedBundle(): Promise<Bundle> {
  if (!isFresh(TEXTS, SOURCES)) {
    const own = `${TEXTS}.${process.pid}`;
    writeFileSync(own, JSON.stringify(await collectTexts(), null, 2));
    // At once, because other tests are reading it.
    renameSync(own, TEXTS);
  }
  const found: Awaited<ReturnType<typeof collectTexts>> = JSON.parse(readFileSync(TEXTS, 'utf8'));
  return Object.fromEntries(
    Object.entries(found).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
}

/** `Hello {0}.` becomes `⟦Hello ⟧{0}⟦.⟧`: what is filled in stands outside, and is to be marked itself where it is words. */
export const bracketed = (words: string): string => (/\S/.test(words) ? `⟦${words}⟧` : words);

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

function translated(text: string, write: (words: string) => string): string {
  if (text === 'en-GB') {
    // No words, but the tag of the language: one that has no word between the items of a list.
    return 'ja';
  }
  return text
    .split(/(\{\d+\})/)
    .map((part, index) => (index % 2 === 0 ? write(part) : part))
    .join('');
}

/**
 * The words without a mark.
 *
 * @param data what is no language: names of options, SIDs, rule ids, Twilio's own words
 */
export function unmarked(text: string, ...data: readonly (string | RegExp)[]): readonly string[] {
  const rest = text.replaceAll(/⟦[^⟧]*⟧/g, '⟧');
  const words = data.reduce<string>((left, own) => left.replaceAll(globally(own), ' '), rest);
  return words.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

function globally(own: string | RegExp): string | RegExp {
  return own instanceof RegExp ? new RegExp(own.source, `g${own.flags.replace('g', '')}`) : own;
}
