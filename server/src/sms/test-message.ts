/** The message of a template as Logto's own test would send it. */
import { factsText } from '../l10n/prose.ts';
import { charactersText, segmentsText } from './amounts.ts';
import { GUILLEMETS, type PlaceholderStyle, toLogtoForm } from './placeholder-style.ts';
import { HANDLEBARS, renderTemplate } from './render.ts';
import { measureSms, type SmsSize } from './segments.ts';

/** What Logto's test sends, and nothing besides (Logto's core, `POST /api/connectors/{factoryId}/test`). */
const TEST_PAYLOAD = { code: '000000' };

export interface TestMessage extends SmsSize {
  /** What the phone receives. */
  readonly text: string;
}

export function testMessage(content: string, style: PlaceholderStyle): TestMessage {
  const text = wellFormed(renderTemplate(toLogtoForm(content, style), TEST_PAYLOAD));
  const size = measureSms(text);
  return {
    text,
    encoding: size.encoding,
    segments: size.segments,
    get characters() {
      return size.characters;
    },
  };
}

/** Half of a pair of surrogates goes out as the replacement character: a request is UTF-8, which has none for it. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * Where a character of a template's message comes from.
 *
 * @returns a function from an index in the message's text to one in `content`; what is filled in comes from the start of
 *   its placeholder, and the end of the message from the end of the content
 */
export function originsOf(content: string, style: PlaceholderStyle): (index: number) => number {
  const form = toLogtoForm(content, style);
  const inForm = shifts(form, HANDLEBARS, (placeholder) => renderTemplate(placeholder, TEST_PAYLOAD));
  if (form === content) {
    return inForm;
  }
  const inContent = shifts(content, GUILLEMETS, (placeholder) => toLogtoForm(placeholder, style));
  return (index) => inContent(inForm(index));
}

/** From an index behind the replacement of every match to the one before it. */
function shifts(text: string, pattern: RegExp, replace: (match: string) => string): (index: number) => number {
  const matches: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  let shift = 0;
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const replaced = replace(match);
    const [from, end] = [start + shift, start + match.length];
    const to = from + replaced.length;
    shift = to - end;
    if (replaced !== match) {
      matches.push({ from, to, start, end });
    }
  }
  return (index) => {
    const last = matches.findLast(({ from }) => from <= index);
    if (last === undefined) {
      return index;
    }
    return index < last.to ? last.start : index - last.to + last.end;
  };
}

/** Such as `GSM-7, 58 characters, 1 segment`. */
export function describeSize({ encoding, characters, segments }: SmsSize): string {
  return factsText([encoding, charactersText(characters), segmentsText(segments)]);
}

/** Such as `1 segment` or `2 segments`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
