/** Texts that carry their own positions: `█` is the cursor, `«` and `»` begin and end an expected range. */

export interface MarkedText {
  /** The text without its marks. */
  readonly text: string;
  /** UTF-16 offset of the cursor; the text's length where there is none. */
  readonly cursor: number;
  /** The marked ranges in the order of their starts. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export function parseMarks(marked: string): MarkedText {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let cursor: number | undefined;
  for (const character of marked) {
    if (character === '«') {
      const range = { start: text.length, end: -1 };
      ranges.push(range);
      open.push(range);
    } else if (character === '»') {
      const range = open.pop();
      if (range === undefined) {
        throw new Error(`A "»" without "«" in ${marked}`);
      }
      range.end = text.length;
    } else if (character === '█') {
      cursor = text.length;
    } else {
      text += character;
    }
  }
  if (open.length > 0) {
    throw new Error(`A "«" without "»" in ${marked}`);
  }
  return { text, cursor: cursor ?? text.length, ranges };
}
