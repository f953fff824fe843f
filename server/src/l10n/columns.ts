/** Texts in columns, where letters of all scripts have the width of one column or of two. */
import stringWidth from 'string-width';

/** How many columns a text takes where all letters have the same width. Most texts are ASCII, which needs no tables. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text, and spaces up to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/**
 * Rows of cells, each column as wide as its widest cell, and nothing behind the last one.
 *
 * @param gap between two columns
 */
export function tableLines(rows: readonly (readonly string[])[], gap = '  '): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** Han characters, and the forms of letters and punctuation that are as wide. */
const WIDE = String.raw`\p{Script=Han}\u3000-\u303f\uff01-\uff60`;
const OPENING = '（「『《〈【“‘';
const CLOSING = '、。，．：；？！）」』》〉】”’…';

/** Behind a space; and beside a character that stands in no word, but for punctuation that belongs to it. */
const BREAK = new RegExp(`(?<= )(?! )|(?<![ ${OPENING}])(?![ ${CLOSING}])(?:(?<=[${WIDE}])|(?=[${WIDE}]))`, 'u');

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
    for (const piece of paragraph.split(BREAK)) {
      if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}
