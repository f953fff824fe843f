/** Names of characters that cannot be told by their looks. */

import { isGsm7 } from './gsm7.ts';
import { charactersOf } from './segments.ts';

/** By the Unicode Character Database. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u2003': 'em space',
  '\u2009': 'thin space',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2010': 'hyphen',
  '\u2011': 'no-break hyphen',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2028': 'line separator',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2212': 'minus sign',
  '\u3000': 'ideographic space',
  '\ufeff': 'byte order mark',
};

/** So many are named at most. */
const MOST = 5;

/** The characters of a text that are outside of GSM-7, each once, such as `“, ” and U+00A0 (no-break space)`. */
export function nameOutsiders(text: string): string {
  const characters = [...new Set(charactersOf(text).filter((character) => !isGsm7(character)))];
  const names = characters.slice(0, MOST).map(nameOf);
  const more = characters.length - names.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function nameOf(character: string): string {
  const name = NAMES[character];
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (name !== undefined) {
    return /^[\p{Pd}\u2212]$/u.test(character) ? `${character} (${name})` : `${number} (${name})`;
  }
  if (isGsm7(character.normalize('NFC'))) {
    return `${character} (a letter and an accent of its own)`;
  }
  // What is nothing but space, control or mark shows nothing, or clings to the comma before it.
  return /^[\p{Z}\p{C}\p{M}]+$/u.test(character) ? number : character;
}
