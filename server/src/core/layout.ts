/** How a text is laid out, for what is put into it. */

/** The indentation of one level in this text; two spaces where it shows none. */
export function indentUnit(text: string): string {
  return /^([ \t]+)["{[]/m.exec(text)?.[1] ?? '  ';
}

/** The line end that this text uses first; `\n` where it has none. */
export function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The white space that begins the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}
