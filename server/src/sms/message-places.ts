/** Which places in a template's text become which in its message, and the other way round. */
import { countBefore } from '../core/sorted.ts';
import { GUILLEMETS, type PlaceholderStyle, toLogtoForm } from './placeholder-style.ts';
import { HANDLEBARS, renderTemplate } from './render.ts';
import { TEST_CODE } from './test-message.ts';

/**
 * Where a character of a template's message comes from.
 *
 * @returns a function from an index in the message's text to one in `content`; what is filled in comes from the start of
 *   its placeholder, and the end of the message from the end of the content
 */
export function originsOf(content: string, style: PlaceholderStyle): (index: number) => number {
  const [inContent, inForm] = replacementsOf(content, style, TEST_CODE);
  return (index) => originIn(inContent, originIn(inForm, index));
}

/** UTF-16 indexes, the end behind the last one. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a part of a template's text stands in its message.
 *
 * @param code what is filled in as the code
 * @returns a function from a place in `content` to one in the message's text; a part of a placeholder becomes all that is
 *   filled in for it
 */
export function placesOf(content: string, style: PlaceholderStyle, code: string): (place: Place) => Place {
  const [inContent, inForm] = replacementsOf(content, style, code);
  return (place) => placeIn(inForm, placeIn(inContent, place));
}

/** What takes the place of something: `start` and `end` before, `from` and `to` behind it. */
interface Replacement extends Place {
  readonly from: number;
  readonly to: number;
}

/** Those that make Logto's form of the content, and those that make the message of that. */
function replacementsOf(content: string, style: PlaceholderStyle, code: string) {
  const form = toLogtoForm(content, style);
  const inContent =
    form === content ? [] : replacements(content, GUILLEMETS, (placeholder) => toLogtoForm(placeholder, style));
  return [inContent, replacements(form, HANDLEBARS, (placeholder) => renderTemplate(placeholder, { code }))] as const;
}

function replacements(text: string, pattern: RegExp, replace: (match: string) => string): readonly Replacement[] {
  const found: Replacement[] = [];
  let shift = 0;
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const replaced = replace(match);
    const [from, end] = [start + shift, start + match.length];
    const to = from + replaced.length;
    shift = to - end;
    if (replaced !== match) {
      found.push({ from, to, start, end });
    }
  }
  return found;
}

function originIn(found: readonly Replacement[], index: number): number {
  const last = lastOf(found, ({ from }) => from <= index);
  if (last === undefined) {
    return index;
  }
  return index < last.to ? last.start : index - last.to + last.end;
}

/** The last one that is before something, as all are before it: there may be as many as are asked about. */
function lastOf(found: readonly Replacement[], isBefore: (one: Replacement) => boolean): Replacement | undefined {
  return found[countBefore(found, isBefore) - 1];
}

function placeIn(found: readonly Replacement[], { start, end }: Place): Place {
  return { start: behind(found, start, 'from'), end: behind(found, end, 'to') };
}

/** @param edge of what took the place, for an index inside of what was there */
function behind(found: readonly Replacement[], index: number, edge: 'from' | 'to'): number {
  const last = lastOf(found, ({ start }) => start < index);
  if (last === undefined) {
    return index;
  }
  return index < last.end ? last[edge] : index - last.end + last.to;
}
