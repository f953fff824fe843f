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

/** @param text the message body, with its placeholders replaced */
export function measureSms(text: string): SmsSize {
  const message = new SegmentedMessage(text);
  return {
    encoding: message.encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2',
    segments: message.segmentsCount,
    characters: [...graphemes.segment(text)].length,
  };
}
