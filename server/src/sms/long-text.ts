/**
 * How a text falls into segments that is longer than any message. Twilio's calculator copies all that it has found at each
 * character, and would take minutes for what somebody pasted by mistake.
 */
import { fillsOfSeveral, ONE_OF_SEVERAL } from './plain-text.ts';
import type { SmsEncoding } from './segments.ts';

/**
 * @param text of more than one segment
 * @returns the units in each segment: of GSM-7, or UTF-16 code units for UCS-2
 */
export function fillsOfLong(text: string, encoding: SmsEncoding): readonly number[] {
  return encoding === 'GSM-7' ? fillsOfSeveral(text, encoding) : ucs2Fills(text);
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
