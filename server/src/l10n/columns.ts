/** Texts in columns, where letters of all scripts have the width of one column or of two. */
import { eastAsianWidth } from 'get-east-asian-width';
import { lazy } from '../core/lazy.ts';

/** Han characters, and the forms of letters and punctuation that are as wide. */
const WIDE = String.raw`\p{Script=Han}\u3000-\u303e\uff01-\uff60`;
/** Latin letters, and the punctuation that goes with them; not the soft hyphen, which has no width. */
const NARROW = String.raw`\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027`;

/** What our own words are written in, in every language that they are translated to. */
const plainText = lazy(() => new RegExp(`^[${NARROW}${WIDE}]*$`, 'u'));
const wideLetters = lazy(() => new RegExp(`[${WIDE}]`, 'gu'));
/** For emoji, and signs upon letters: it takes longer to make than all the rest. */
const graphemes = lazy(() => new Intl.Segmenter());

/** How many columns a text takes where all letters have the same width. Control characters have none. */
export function widthOf(text: string): number {
  if (plainText().test(text)) {
    return Array.from(text).length + (text.match(wideLetters())?.length ?? 0);
  }
  return Array.from(graphemes().segment(text), ({ segment }) => graphemeWidth(segment)).reduce(
    (sum, width) => sum + width,
    0,
  );
}

/** Of what is seen as one character: of its first one, as the others are upon it. */
function graphemeWidth(grapheme: string): number {
  if (/^[\p{Cc}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(grapheme)) {
    return 0;
  }
  return /^\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

/** The text, and spaces up to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Between two columns. */
const GAP = '  ';

/**
 * Rows of cells, each column as wide as its widest cell, and nothing behind the last one.
 *
 * @param paint puts a cell in colour
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  paint: (cell: string, column: number) => string = (cell) => cell,
): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const isLast = column === row.length - 1;
        return paint(isLast ? cell : padTo(cell, widths[column] ?? 0), column);
      })
      .join(GAP)
      .trimEnd(),
  );
}

const OPENING = '（「『《〈【“‘';
const CLOSING = '、。，．：；？！）」』》〉】”’…';

/** Behind a space; and beside a character that stands in no word, but for punctuation that belongs to it. */
const lineBreak = lazy(
  () => new RegExp(`(?<= )(?! )|(?<![ ${OPENING}])(?![ ${CLOSING}])(?:(?<=[${WIDE}])|(?=[${WIDE}]))`, 'u'),
);

/**
 * Breaks a text into lines, between words, or between characters where the script has no spaces. The line breaks of the
 * text itself stay.
 *
 * @param width in columns; a word that is longer has a line of its own
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of paragraph.split(lineBreak())) {
      if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}
