/** Edits as `textDocument/didChange` has them, in all the ways in which a client may say the same. */
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { Edit } from '../../server/src/core/edit.ts';
import type { PositionEncoding } from '../../server/src/lsp/text-documents.ts';
import { besideLineEnd, positionAt } from '../support/positions.ts';
import type { Random } from './random.ts';

/** The same edit, or the one beside it that has no place in a line end, nor in a pair where positions count bytes. */
export function expressible(text: string, edit: Edit, encoding: PositionEncoding): Edit {
  const beside = (offset: number) => {
    const inText = Math.min(offset, text.length);
    const isInPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(inText - 1, inText + 1));
    return besideLineEnd(text, encoding === 'utf-8' && isInPair ? inText - 1 : inText);
  };
  return { ...edit, start: beside(edit.start), end: beside(edit.end) };
}

/** @param text before the edit */
export function toProtocol(
  text: string,
  { start, end, newText }: Edit,
  encoding: PositionEncoding,
  random: Random,
): TextDocumentContentChangeEvent {
  if (start === 0 && end === text.length && random.percent(50)) {
    return { text: newText };
  }
  const range = { start: place(text, start, encoding, random), end: place(text, end, encoding, random) };
  // Some clients have it the other way round after a selection that was made backwards.
  return { range: random.percent(1) ? { start: range.end, end: range.start } : range, text: newText };
}

/** A position, or one out of range that the protocol takes for it: past the end of its line, or of the text. */
function place(text: string, offset: number, encoding: PositionEncoding, random: Random): Position {
  if (offset === text.length && random.percent(20)) {
    return { line: text.length + 1 + random.below(random.pick([2, 1e6])), character: random.below(1e6) };
  }
  const { line, character } = positionAt(text, offset);
  const counted = encoding === 'utf-8' ? Buffer.byteLength(text.slice(offset - character, offset)) : character;
  const isLineEnd = offset === text.length || text[offset] === '\n' || text[offset] === '\r';
  return { line, character: counted + (isLineEnd && random.percent(5) ? random.below(1e6) : 0) };
}
