/** Names of characters that cannot be told by their looks. */

import * as l10n from '@vscode/l10n';
import { listText } from '../l10n/prose.ts';
import { isGsm7, outsideGsm7 } from './gsm7.ts';
import { isPlainText } from './plain-text.ts';
import { charactersOf } from './segments.ts';

/** By the Unicode Character Database. */
const NAMES: Readonly<Record<string, () => string>> = {
  '\t': () => l10n.t('tab'),
  '\u00a0': () => l10n.t('no-break space'),
  '\u00ad': () => l10n.t('soft hyphen'),
  '\u2003': () => l10n.t('em space'),
  '\u2009': () => l10n.t('thin space'),
  '\u200b': () => l10n.t('zero width space'),
  '\u200c': () => l10n.t('zero width non-joiner'),
  '\u200d': () => l10n.t('zero width joiner'),
  '\u200e': () => l10n.t('left-to-right mark'),
  '\u200f': () => l10n.t('right-to-left mark'),
  '\u2010': () => l10n.t('hyphen'),
  '\u2011': () => l10n.t('no-break hyphen'),
  '\u2013': () => l10n.t('en dash'),
  '\u2014': () => l10n.t('em dash'),
  '\u2028': () => l10n.t('line separator'),
  '\u202f': () => l10n.t('narrow no-break space'),
  '\u2060': () => l10n.t('word joiner'),
  '\u2212': () => l10n.t('minus sign'),
  '\u3000': () => l10n.t('ideographic space'),
  '\ufeff': () => l10n.t('byte order mark'),
};

/** So many are named at most. */
const MOST = 5;

/** The characters of a text that are outside of GSM-7, each once, such as `“, ” and U+00A0 (no-break space)`. */
export function nameOutsiders(text: string): string {
  const all = isPlainText(text) ? outsideGsm7(text).flatMap((run) => Array.from(run.text)) : charactersOf(text);
  const characters = [...new Set(all.filter((character) => !isGsm7(character)))];
  const names = characters.slice(0, MOST).map(nameOf);
  const more = characters.length - names.length;
  return listText(more > 0 ? [...names, l10n.t('{0} more', more)] : names);
}

function nameOf(character: string): string {
  const name = NAMES[character]?.();
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (name !== undefined) {
    return l10n.t('{0} ({1})', /^[\p{Pd}\u2212]$/u.test(character) ? character : number, name);
  }
  if (isGsm7(character.normalize('NFC'))) {
    return l10n.t('{0} (a letter and an accent of its own)', character);
  }
  // What is nothing but space, control or mark shows nothing, or clings to the comma before it.
  return /^[\p{Z}\p{C}\p{M}]+$/u.test(character) ? number : character;
}
