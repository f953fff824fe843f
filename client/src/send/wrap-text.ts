/**
 * Breaks a text into lines for a list, which shows the beginning of a long line only.
 *
 * @param width the most characters (grapheme clusters) in a line
 * @returns the lines, broken between words where there are any, with nothing of the text left out but the spaces at
 *   the breaks; the line breaks of the text itself stay
 */
export function wrapText(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  const lines: string[] = [];
  let rest = characters;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > 0 ? space : width;
    lines.push(rest.slice(0, end).join(''));
    rest = rest.slice(space > 0 ? end + 1 : end);
  }
  return [...lines, rest.join('')];
}
