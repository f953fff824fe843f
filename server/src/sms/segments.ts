/** How a text travels: encoding and segments, as Twilio counts them (npm `sms-segments-calculator`, by Twilio). */
import { SegmentedMessage } from 'sms-segments-calculator';
import { lazy } from '../core/lazy.ts';
import { isGsm7 } from './gsm7.ts';
import { fillsOfLong, ONE_OF_SEVERAL } from './long-text.ts';

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

/** What is in GSM-7 and one character to the eye for each unit of the text: printable ASCII but for the backtick. */
const ASCII = /^[\n -_a-~]*$/;
/** Those of them that take two units of GSM-7. */
const EXTENSION = /[[\\\]^{|}~]/g;
const EXTENDED: ReadonlySet<string> = new Set('[\\]^{|}~');

/** How much a message of one segment holds, in GSM-7 units and in UTF-16 code units. */
const ONE_SEGMENT = { 'GSM-7': 160, 'UCS-2': 70 } as const;
/** The characters that Twilio takes in the body of a message, in UTF-16 code units; error 21617 refuses more. */
export const MAX_BODY_LENGTH = 1600;

/** @param text the message body, with its placeholders replaced */
export function measureSms(text: string): SmsCost {
  if (ASCII.test(text)) {
    return { encoding: 'GSM-7', segments: segmentsOfAscii(text) };
  }
  const isInGsm7 = isGsm7(text);
  return {
    encoding: isInGsm7 ? 'GSM-7' : 'UCS-2',
    // Most messages are told by now, or here; the calculator is for what must be cut between other characters.
    segments: !isInGsm7 && text.length <= ONE_SEGMENT['UCS-2'] ? 1 : segmentsOf(text, isInGsm7 ? 'GSM-7' : 'UCS-2'),
  };
}

/** For where it is shown: to find the characters takes longer than all the rest. @param message with its text */
export function sizeOf({ text, encoding, segments }: SmsCost & { readonly text: string }): SmsSize {
  return { encoding, segments, characters: countCharacters(text) };
}

function segmentsOf(text: string, encoding: SmsEncoding): number {
  return text.length > MAX_BODY_LENGTH
    ? fillsOfLong(text, encoding).length
    : new SegmentedMessage(text, encoding).segmentsCount;
}

/** @param text which {@link ASCII} matches */
function segmentsOfAscii(text: string): number {
  const units = unitsOfAscii(text);
  return units <= ONE_SEGMENT['GSM-7'] ? 1 : fillsOfLong(text, 'GSM-7').length;
}

function unitsOfAscii(text: string): number {
  return text.length + (text.match(EXTENSION)?.length ?? 0);
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
  if (ASCII.test(text)) {
    const units = unitsOfAscii(text);
    return units <= ONE_SEGMENT['GSM-7']
      ? { used: [units], capacity: ONE_SEGMENT['GSM-7'] }
      : { used: fillsOfLong(text, 'GSM-7'), capacity: ONE_OF_SEVERAL['GSM-7'] };
  }
  const encoding = isGsm7(text) ? 'GSM-7' : 'UCS-2';
  if (encoding === 'UCS-2' && text.length <= ONE_SEGMENT['UCS-2']) {
    return { used: [text.length], capacity: ONE_SEGMENT['UCS-2'] };
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
  return ASCII.test(text) ? text.length : charactersOf(text).length;
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
  if (ASCII.test(text)) {
    return endOfAsciiWithin(text, limit);
  }
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
    if (segmentsOf(text.slice(0, ends[middle]), encoding) <= limit) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return ends[low] ?? 0;
}

/** @param text which {@link ASCII} matches: each of its characters is a place where it can be cut */
function endOfAsciiWithin(text: string, limit: number): number {
  const capacity = limit === 1 ? ONE_SEGMENT['GSM-7'] : ONE_OF_SEVERAL['GSM-7'];
  let left = limit * capacity;
  for (let index = 0; index < text.length; index += 1) {
    const units = EXTENDED.has(text.charAt(index)) ? 2 : 1;
    // No character is parted: where one unit is left of a segment, it stays empty.
    left -= units > 1 && left % capacity === 1 ? units + 1 : units;
    if (left < 0) {
      return index;
    }
  }
  return text.length;
}
