/** How a text travels: encoding and segments, as Twilio counts them (npm `sms-segments-calculator`, by Twilio). */
import { SegmentedMessage } from 'sms-segments-calculator';
import { lazy } from '../core/lazy.ts';
import { isGsm7 } from './gsm7.ts';
import { fillsOfLong } from './long-text.ts';
import {
  endOfPlainWithin,
  fillsOfPlain,
  isPlainAscii,
  isPlainText,
  ONE_OF_SEVERAL,
  ONE_SEGMENT,
} from './plain-text.ts';

export type SmsEncoding = 'GSM-7' | 'UCS-2';

export interface SmsCost {
  readonly encoding: SmsEncoding;
  /** Messages that Twilio charges for. */
  readonly segments: number;
}

export interface SmsSize extends SmsCost {
  /** Characters as people count them (grapheme clusters). */
  readonly characters: number;
}

/** By today's Unicode: the calculator's own count takes newer emoji apart. Made when wanted, since that takes long. */
const segmenter = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** So much of a text is taken apart at a time: Node.js 20 takes time by the square of that. */
const PART = 512;

/** The characters that people see, each with the place where it begins. */
function* graphemes(text: string): Generator<{ readonly index: number; readonly segment: string }> {
  let start = 0;
  for (let size = PART; start < text.length; ) {
    const end = behindPair(text, start + size);
    const isLast = end >= text.length;
    const found = [...segmenter().segment(text.slice(start, end))];
    // The last one of a part may go on beyond it.
    const whole = isLast ? found : found.slice(0, -1);
    for (const { index, segment } of whole) {
      yield { index: start + index, segment };
    }
    const next = isLast ? text.length : start + (found.at(-1)?.index ?? 0);
    size = next === start ? size * 2 : PART;
    start = next;
  }
}

/** A place that is in no pair of surrogates: half of one does not tell whether it belongs to the character before. */
function behindPair(text: string, end: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1)) ? end + 1 : end;
}

/** The characters that Twilio takes in the body of a message, in UTF-16 code units; error 21617 refuses more. */
export const MAX_BODY_LENGTH = 1600;

/** @param text the message body, with its placeholders replaced */
export function measureSms(text: string): SmsCost {
  const encoding = encodingOf(text);
  return { encoding, segments: segmentsOf(text, encoding) };
}

function encodingOf(text: string): SmsEncoding {
  return isPlainAscii(text) || isGsm7(text) ? 'GSM-7' : 'UCS-2';
}

/** For where it is shown: to find the characters takes longer than all the rest. @param message with its text */
export function sizeOf({ text, encoding, segments }: SmsCost & { readonly text: string }): SmsSize {
  return { encoding, segments, characters: countCharacters(text) };
}

/** Twilio's calculator is asked where characters join, and a text so has fewer places to be cut than code points. */
function segmentsOf(text: string, encoding: SmsEncoding): number {
  if (isPlainText(text)) {
    return fillsOfPlain(text, encoding).length;
  }
  if (encoding === 'UCS-2' && text.length <= ONE_SEGMENT[encoding]) {
    return 1;
  }
  return text.length > MAX_BODY_LENGTH
    ? fillsOfLong(text, encoding).length
    : new SegmentedMessage(text, encoding).segmentsCount;
}

/** How full the segments of a message are. */
export interface SmsFill {
  /** The units in each segment: of GSM-7, in which some characters take two, or UTF-16 code units for UCS-2. */
  readonly used: readonly number[];
  /** How many units each of them holds. */
  readonly capacity: number;
}

/** Bits of a unit. */
const UNIT = { 'GSM-7': 7, 'UCS-2': 16 } as const;

/** @param text the message body, with its placeholders replaced */
export function fillOf(text: string): SmsFill {
  const encoding = encodingOf(text);
  if (isPlainText(text)) {
    const used = fillsOfPlain(text, encoding);
    return { used, capacity: used.length > 1 ? ONE_OF_SEVERAL[encoding] : ONE_SEGMENT[encoding] };
  }
  if (encoding === 'UCS-2' && text.length <= ONE_SEGMENT[encoding]) {
    return { used: [text.length], capacity: ONE_SEGMENT[encoding] };
  }
  if (text.length > MAX_BODY_LENGTH) {
    return { used: fillsOfLong(text, encoding), capacity: ONE_OF_SEVERAL[encoding] };
  }
  const { segments } = new SegmentedMessage(text, encoding);
  const unit = UNIT[encoding];
  const [first] = segments;
  return {
    used: segments.map((segment) => segment.messageSizeInBits() / unit),
    capacity: first ? Math.floor((first.messageSizeInBits() + first.freeSizeInBits()) / unit) : ONE_SEGMENT['GSM-7'],
  };
}

/** How many characters people see. */
export function countCharacters(text: string): number {
  return isPlainAscii(text) ? text.length : charactersOf(text).length;
}

/** A text taken apart into the characters that people see. */
export function charactersOf(text: string): readonly string[] {
  return isPlainText(text) ? Array.from(text) : Array.from(graphemes(text), ({ segment }) => segment);
}

/**
 * Where a message must end to have no more segments than `limit`.
 *
 * @returns a UTF-16 index, at the start of a character
 */
export function endWithin(text: string, limit: number): number {
  const encoding = encodingOf(text);
  if (isPlainText(text)) {
    return endOfPlainWithin(text, limit, encoding);
  }
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
    if (segmentsOf(text.slice(0, ends[middle]), encoding) <= limit) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return ends[low] ?? 0;
}
