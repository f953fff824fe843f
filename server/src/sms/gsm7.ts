/** The alphabet in which a segment holds 160 characters: GSM 7-bit (3GPP TS 23.038, earlier GSM 03.38). */

/** The basic table and its extension, as far as Twilio's `sms-segments-calculator` takes them for it. */
const ALPHABET = [
  '\n\f\r !"#$%&\'()*+,\\-./0-9:;<=>?@A-Z\\[\\\\\\]\\^_a-z{|}~',
  '¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ€',
].join('');
const OUTSIDE = new RegExp(`[^${ALPHABET}]+`, 'g');

/** Whether a text goes out in GSM-7; one character outside of it, and all of it goes out in UCS-2. */
export function isGsm7(text: string): boolean {
  return text.search(OUTSIDE) === -1;
}

export interface Run {
  /** UTF-16 index in the text. */
  readonly start: number;
  readonly text: string;
}

/** The characters outside of GSM-7, those that follow one another together. */
export function outsideGsm7(text: string): readonly Run[] {
  return Array.from(text.matchAll(OUTSIDE), ({ 0: run, index }) => ({ start: index, text: run }));
}

/** What is left of a text without the characters outside of GSM-7. */
export function withoutOutsiders(text: string): string {
  return text.replaceAll(OUTSIDE, '');
}

/**
 * What stands for a character without changing what is said. By what Twilio's Smart Encoding replaces
 * (https://www.twilio.com/docs/messaging/services#smart-encoding): quotes, dashes, dots and spaces, with characters of our
 * choice.
 */
const EQUIVALENTS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^[“”„‟«»″〝〞＂]$/, '"'],
  [/^[‘’‚‛‹›′´`ʹʻʼʽ＇]$/, "'"],
  [/^[\u2010-\u2015\u2043\u2212\uff0d•]$/, '-'],
  [/^…$/, '...'],
  [/^[\u2028\u2029]$/, '\n'],
  [/^[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]$/, ' '],
  // Soft hyphen, zero-width spaces and joiners, marks of direction, word joiner, byte order mark: nothing to be seen.
  [/^[\u00ad\u200b-\u200f\u2060\ufeff]$/, ''],
];

export interface Replacement {
  /** UTF-16 indexes in the text. */
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

/**
 * Puts plain characters in place of typographic ones.
 *
 * @returns what to replace; undefined where a character is left that has no equivalent, so that nothing would be won
 */
export function replacementsForGsm7(text: string): readonly Replacement[] | undefined {
  const replacements: Replacement[] = [];
  for (const run of outsideGsm7(text)) {
    // The letter before a combining accent makes one character of GSM-7 with it, as in e and U+0301 for é.
    const from = /^\p{M}/u.test(run.text) && run.start > 0 ? run.start - 1 : run.start;
    let start = from;
    for (const character of text.slice(from, run.start + run.text.length).match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      const plain = isGsm7(character) ? character : equivalentOf(character);
      if (plain === undefined) {
        return undefined;
      }
      if (plain !== character) {
        replacements.push({ start, end: start + character.length, plain });
      }
      start += character.length;
    }
  }
  return replacements;
}

function equivalentOf(character: string): string | undefined {
  const composed = character.normalize('NFC');
  return isGsm7(composed) ? composed : EQUIVALENTS.find(([pattern]) => pattern.test(character))?.[1];
}
