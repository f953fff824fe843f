/**
 * Texts in which each code point is a character of its own, as nearly all are: how they fall into segments can be counted,
 * and need not be asked of Twilio's calculator, which takes time by the square of their length.
 */
import type { SmsEncoding } from './segments.ts';

/** How much a message of one segment holds, in units: of GSM-7, or UTF-16 code units. */
export const ONE_SEGMENT: Readonly<Record<SmsEncoding, number>> = { 'GSM-7': 160, 'UCS-2': 70 };
/** How much each of several segments holds: the header that joins them takes the rest. */
export const ONE_OF_SEVERAL: Readonly<Record<SmsEncoding, number>> = { 'GSM-7': 153, 'UCS-2': 67 };
/** Characters that take two units of GSM-7 (3GPP TS 23.038, 6.2.1.1). */
const EXTENSION = new Set('\f^{}\\[~]|€');
const EXTENSIONS = /[\f^{}\\[~\]|€]/g;

/** All but printable ASCII, and the backtick, which GSM-7 lacks. */
const NOT_ASCII = /[^\n -_a-~]/;
/**
 * All but letters, signs, ideographs, syllables and emoji; to these belongs nothing that joins its neighbours (accents, joiners,
 * selectors, tones of skin, halves of flags and of pairs), and no script that has much of it. The tests try each beside itself
 * and others.
 */
const NOT_ALONE = new RegExp(
  `[^${[
    String.raw`\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0556\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3`,
    String.raw`\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u23ff\u2460-\u27bf\u2900-\u2bff`,
    String.raw`\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d\ufffd`,
    String.raw`\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}`,
  ].join('')}]`,
  'u',
);

/** Whether a text is ASCII that goes out in GSM-7: that is told in no time. */
export function isPlainAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

export function isPlainText(text: string): boolean {
  return isPlainAscii(text) || !NOT_ALONE.test(text);
}

/** @param character a code point */
function unitsOf(character: string, encoding: SmsEncoding): number {
  return encoding === 'UCS-2' ? character.length : EXTENSION.has(character) ? 2 : 1;
}

/** @param text a plain one @returns the units in each of its segments */
export function fillsOfPlain(text: string, encoding: SmsEncoding): readonly number[] {
  // Told without looking at each character, for most have one segment.
  const units = encoding === 'UCS-2' ? text.length : text.length + (text.match(EXTENSIONS)?.length ?? 0);
  return units <= ONE_SEGMENT[encoding] ? [units] : fillsOfSeveral(text, encoding);
}

/** @param text of more than one segment, and of code points that each may be followed by a cut */
export function fillsOfSeveral(text: string, encoding: SmsEncoding): readonly number[] {
  const fills: number[] = [];
  let used = 0;
  for (const character of text) {
    const units = unitsOf(character, encoding);
    // No character is split between two segments.
    if (used + units > ONE_OF_SEVERAL[encoding]) {
      fills.push(used);
      used = 0;
    }
    used += units;
  }
  return [...fills, used];
}

/**
 * Where a plain text must end to have no more segments than `limit`.
 *
 * @returns a UTF-16 index, at the start of a character
 */
export function endOfPlainWithin(text: string, limit: number, encoding: SmsEncoding): number {
  const capacity = limit === 1 ? ONE_SEGMENT[encoding] : ONE_OF_SEVERAL[encoding];
  let left = limit * capacity;
  let end = 0;
  for (const character of text) {
    const units = unitsOf(character, encoding);
    // Where one unit is left of a segment, it stays empty.
    left -= units > 1 && left % capacity === 1 ? units + 1 : units;
    if (left < 0) {
      return end;
    }
    end += character.length;
  }
  return text.length;
}
