/** How a text travels: encoding and segments, as Twilio counts them (npm `sms-segments-calculator`, by Twilio). */
import { SegmentedMessage } from 'sms-segments-calculator';

export type SmsEncoding = 'GSM-7' | 'UCS-2';

export interface SmsSize {
  readonly encoding: SmsEncoding;
  /** Messages that Twilio charges for. */
  readonly segments: number;
  /** Characters as people count them (grapheme clusters). */
  readonly characters: number;
}

/** By today's Unicode: the calculator's own count takes newer emoji apart. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One segment of what takes one unit of GSM-7 a character: ASCII but for a few; most messages need no more counting. */
const PLAIN = /^[\n -Z_a-z]{0,160}$/;

/** The characters that Twilio takes in the body of a message, in UTF-16 code units; error 21617 refuses more. */
export const MAX_BODY_LENGTH = 1600;

/** @param text the message body, with its placeholders replaced */
export function measureSms(text: string): SmsSize {
  if (PLAIN.test(text)) {
    return { encoding: 'GSM-7', segments: 1, characters: text.length };
  }
  const message = new SegmentedMessage(text);
  return {
    encoding: message.encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2',
    segments: message.segmentsCount,
    characters: charactersOf(text).length,
  };
}

/** A text taken apart into the characters that people see. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * Where a message must end to have no more segments than `limit`.
 *
 * @returns a UTF-16 index, at the start of a character
 */
export function endWithin(text: string, limit: number): number {
  const ends = [0];
  for (const { index, segment } of graphemes.segment(text)) {
    ends.push(index + segment.length);
  }
  const { encoding } = measureSms(text);
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
