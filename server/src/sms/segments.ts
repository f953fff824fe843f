/** How a text travels: encoding and segments, as Twilio counts them (npm `sms-segments-calculator`, by Twilio). */
import { SegmentedMessage } from 'sms-segments-calculator';
import { isGsm7 } from './gsm7.ts';

export type SmsEncoding = 'GSM-7' | 'UCS-2';

export interface SmsSize {
  readonly encoding: SmsEncoding;
  /** Messages that Twilio charges for. */
  readonly segments: number;
  /** Characters as people count them (grapheme clusters). */
  readonly characters: number;
}

/** By today's Unicode: the calculator's own count takes newer emoji apart. Made when wanted, since that takes long. */
let segmenter: Intl.Segmenter | undefined;
function graphemes(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** What is in GSM-7 and one character to the eye for each unit of the text: printable ASCII but for the backtick. */
const ASCII = /^[\n -_a-~]*$/;
/** Those of them that take two units of GSM-7. */
const EXTENSION = /[[\\\]^{|}~]/g;
const EXTENDED: ReadonlySet<string> = new Set('[\\]^{|}~');

/** How much a message of one segment holds, in GSM-7 units and in UTF-16 code units. */
const ONE_SEGMENT = { 'GSM-7': 160, 'UCS-2': 70 } as const;
/** How much each of several segments holds, in GSM-7 units: the header that joins them takes the rest. */
const ONE_OF_SEVERAL = 153;

/** The characters that Twilio takes in the body of a message, in UTF-16 code units; error 21617 refuses more. */
export const MAX_BODY_LENGTH = 1600;

/** @param text the message body, with its placeholders replaced */
export function measureSms(text: string): SmsSize {
  const isAscii = ASCII.test(text);
  if (isAscii) {
    return { encoding: 'GSM-7', segments: segmentsOfAscii(text), characters: text.length };
  }
  // Most messages are told by now, or here; the calculator is for what must be cut between other characters.
  const isShort = text.length <= ONE_SEGMENT['UCS-2'] && !isGsm7(text);
  const message = isShort ? undefined : new SegmentedMessage(text);
  return {
    encoding: message?.encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2',
    segments: message?.segmentsCount ?? 1,
    // Counted only where it is shown: to find the characters takes longer than all the rest.
    get characters() {
      return charactersOf(text).length;
    },
  };
}

/** @param text which {@link ASCII} matches */
function segmentsOfAscii(text: string): number {
  if (text.length + (text.match(EXTENSION)?.length ?? 0) <= ONE_SEGMENT['GSM-7']) {
    return 1;
  }
  let segments = 1;
  let used = 0;
  for (const character of text) {
    const units = EXTENDED.has(character) ? 2 : 1;
    // No character is split between two segments.
    if (used + units > ONE_OF_SEVERAL) {
      segments += 1;
      used = 0;
    }
    used += units;
  }
  return segments;
}

/** A text taken apart into the characters that people see. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes(text), ({ segment }) => segment);
}

/**
 * Where a message must end to have no more segments than `limit`.
 *
 * @returns a UTF-16 index, at the start of a character
 */
export function endWithin(text: string, limit: number): number {
  const { encoding } = measureSms(text);
  const ends = [0];
  for (const { index, segment } of graphemes(text)) {
    // A character takes one unit at least.
    if (ends.length > limit * ONE_SEGMENT[encoding]) {
      break;
    }
    ends.push(index + segment.length);
  }
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const { segmentsCount } = new SegmentedMessage(text.slice(0, ends[middle]), encoding);
    if (segmentsCount <= limit) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return ends[low] ?? 0;
}
