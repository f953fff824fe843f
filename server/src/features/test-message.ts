/** The message of a template as Logto's own test would send it. */

import { type PlaceholderStyle, toLogtoForm } from '../sms/placeholder-style.ts';
import { renderTemplate } from '../sms/render.ts';
import { measureSms, type SmsSize } from '../sms/segments.ts';

/** What Logto's test sends, and nothing besides (Logto's core, `POST /api/connectors/{factoryId}/test`). */
const TEST_PAYLOAD = { code: '000000' };

export interface TestMessage extends SmsSize {
  /** What the phone receives. */
  readonly text: string;
}

export function testMessage(content: string, style: PlaceholderStyle): TestMessage {
  const text = renderTemplate(toLogtoForm(content, style), TEST_PAYLOAD);
  return { text, ...measureSms(text) };
}

/** Such as `GSM-7, 58 characters, 1 segment`. */
export function describeSize({ encoding, characters, segments }: SmsSize): string {
  return `${encoding}, ${count(characters, 'character')}, ${count(segments, 'segment')}`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
