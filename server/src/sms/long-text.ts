/**
 * How a text falls into segments that is longer than any message. Twilio's calculator copies all that it has found at each
 * character, and would take minutes for what somebody pasted by mistake.
 */
import type { SmsEncoding } from './segments.ts';

/** How much each of several segments holds, in units: the header that joins them takes the rest. */
export const ONE_OF_SEVERAL: Readonly<Record<SmsEncoding, number>> = { 'GSM-7': 153, 'UCS-2': 67 };
/** Characters that take two units of GSM-7 (3GPP TS 23.038, 6.2.1.1). */
const EXTENSION = new Set('\f^{}\\[~]|€');

/**
 * @param text of more than one segment
 * @returns the units in each segment: of GSM-7, or UTF-16 code units for UCS-2
 */
export function fillsOfLong(text: string, encoding: SmsEncoding): readonly number[] {
  return encoding === 'GSM-7' ? gsm7Fills(text) : ucs2Fills(text);
}

function gsm7Fills(text: string): readonly number[] {
  const fills: number[] = [];
  let used = 0;
  for (const character of text) {
    const units = EXTENSION.has(character) ? 2 : 1;
    // No character is split between two segments.
    if (used + units > ONE_OF_SEVERAL['GSM-7']) {
      fills.push(used);
      used = 0;
    }
    used += units;
  }
  return [...fills, used];
}

function ucs2Fills(text: string): readonly number[] {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const fills: number[] = [];
  for (let start = 0; start < text.length; start += fills.at(-1) ?? 0) {
    fills.push(lengthOfSegment(text, start, graphemes));
  }
  return fills;
}

/** Of one that begins at an offset: as many whole characters as there is room for, and one at least. */
function lengthOfSegment(text: string, start: number, graphemes: Intl.Segmenter): number {
  const capacity = ONE_OF_SEVERAL['UCS-2'];
  if (text.length - start <= capacity) {
    return text.length - start;
  }
  // The pair of units that follows decides whether a character ends here.
  const part = graphemes.segment(text.slice(start, start + capacity + 2));
  const next = part.containing(capacity);
  // To Twilio the two of a line end are two characters.
  if (next === undefined || next.index === capacity || next.segment === '\r\n') {
    return capacity;
  }
  if (next.index > 0) {
    return next.index;
  }
  return graphemes.segment(text.slice(start, start + LONGEST)).containing(0)?.segment.length ?? capacity;
}

/** No character has more, but for those that pile accents upon accents. */
const LONGEST = 10_000;
