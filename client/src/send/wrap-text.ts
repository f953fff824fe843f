import { widthOf } from '../../../server/src/l10n/columns.ts';

/**
 * Breaks a text into lines for a list, which shows the beginning of a long line only.
 *
 * @param width the most columns that a line takes, of which a Chinese character has two
 * @returns the lines, broken between words where there are any, with nothing of the text left out but the spaces at
 *   the breaks; the line breaks of the text itself stay
 */
export function wrapText(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  for (let fitting = countFitting(rest, width); fitting < rest.length; fitting = countFitting(rest, width)) {
    const space = rest.lastIndexOf(' ', fitting);
    const end = space > 0 ? space : fitting;
    lines.push(rest.slice(0, end).join(''));
    rest = rest.slice(space > 0 ? end + 1 : end);
  }
  return [...lines, rest.join('')];
}

/** How many of the characters have room in a line: one at least. */
function countFitting(characters: readonly string[], width: number): number {
  let left = width;
  const end = characters.findIndex((character) => {
    left -= widthOf(character);
    return left < 0;
  });
  return end < 0 ? characters.length : Math.max(1, end);
}
