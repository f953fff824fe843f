/** Lines and characters as the protocol counts them, by nothing but its text: "\n", "\r\n" and "\r" end a line. */

/** A line, and UTF-16 code units from its start. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** @param offset in UTF-16 code units */
export function positionAt(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** No position points between the two characters of a line end: the offset in front of them, or the same one. */
export function besideLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}
