/** A template's message cut into parts of one kind each: what is filled in, what is not, what forces UCS-2. */
import { outsideGsm7 } from './gsm7.ts';
import { type Place, placesOf } from './message-places.ts';
import { type PlaceholderStyle, toLogtoForm } from './placeholder-style.ts';
import { findPlaceholders, type Outcome, type Variable } from './placeholders.ts';

/**
 * - `text`: what its author wrote.
 * - `code`: what Logto put in the place of the code.
 * - `later`: a placeholder that Logto fills in when it sends, and a test does not.
 * - the rest: what is left of a placeholder that Logto does not replace as it was meant.
 */
export type PartKind = 'text' | 'code' | 'later' | Exclude<Outcome, 'replaced'>;

export interface MessagePart {
  readonly text: string;
  readonly kind: PartKind;
  /** Whether it is of characters outside of GSM-7, so that all of the message goes out in UCS-2. */
  readonly outside: boolean;
}

interface Marked extends Place {
  readonly kind: PartKind;
}

export interface MessageSource {
  /** The template's text. */
  readonly content: string;
  readonly style: PlaceholderStyle;
  /** What Logto knows, the code first. */
  readonly variables: readonly Variable[];
  /** What is filled in as the code. */
  readonly code: string;
}

/**
 * @param text the message that `testMessage` makes of the source
 * @returns parts that make the text when they are put together; none is empty
 */
export function messageParts(text: string, { content, style, variables, code }: MessageSource): readonly MessagePart[] {
  const placeOf = placesOf(content, style, code);
  const marked = findPlaceholders(content, style, variables).map(({ start, end, text: written, outcome }): Marked => {
    const place = placeOf({ start, end });
    const isFilled = text.slice(place.start, place.end) !== toLogtoForm(written, style);
    return { ...place, kind: outcome !== 'replaced' ? outcome : isFilled ? 'code' : 'later' };
  });
  const outside = outsideGsm7(text).map(({ start, text: run }) => ({ start, end: start + run.length }));
  const ends = [...new Set([...marked, ...outside].flatMap(({ start, end }) => [start, end]))];
  const cuts = [...ends.filter((end) => end > 0 && end < text.length).sort((a, b) => a - b), text.length];
  const kindIn = finder(marked);
  const outsideIn = finder(outside);
  let start = 0;
  return cuts.flatMap((end) => {
    const part = { start, end };
    start = end;
    const outer = { kind: kindIn(part)?.kind ?? 'text', outside: outsideIn(part) !== undefined };
    return part.start === end ? [] : [{ text: text.slice(part.start, end), ...outer }];
  });
}

/**
 * @param places in the order of the text, none within another
 * @returns gives the one that holds a part; to be asked in the order of the text
 */
function finder<T extends Place>(places: readonly T[]): (part: Place) => T | undefined {
  let index = 0;
  return (part) => {
    let place = places[index];
    while (place !== undefined && place.end <= part.start) {
      index += 1;
      place = places[index];
    }
    return place !== undefined && place.start <= part.start && part.end <= place.end ? place : undefined;
  };
}
