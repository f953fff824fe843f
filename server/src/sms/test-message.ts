/** The message of a template as Logto's own test would send it. */
import { factsText } from '../l10n/prose.ts';
import { charactersText, segmentsText } from './amounts.ts';
import { type PlaceholderStyle, toLogtoForm } from './placeholder-style.ts';
import { renderTemplate } from './render.ts';
import { measureSms, type SmsCost, type SmsSize } from './segments.ts';

/** What Logto's test sends as the code, and nothing besides (Logto's core, `POST /api/connectors/{factoryId}/test`). */
export const TEST_CODE = '000000';

export interface TestMessage extends SmsCost {
  /** What the phone receives. */
  readonly text: string;
}

/** @param code what is filled in as the code */
export function testMessage(content: string, style: PlaceholderStyle, code: string = TEST_CODE): TestMessage {
  const text = wellFormed(renderTemplate(toLogtoForm(content, style), { code }));
  const { encoding, segments } = measureSms(text);
  return { text, encoding, segments };
}

/** Half of a pair of surrogates goes out as the replacement character: a request is UTF-8, which has none for it. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Such as `GSM-7, 58 characters, 1 segment`. */
export function describeSize({ encoding, characters, segments }: SmsSize): string {
  return factsText([encoding, charactersText(characters), segmentsText(segments)]);
}
