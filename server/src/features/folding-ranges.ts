/** What can be folded: every object and list of more than one line, down to the line before its closing bracket. */
import type { FoldingRange } from 'vscode-languageserver-types';
import { isContainer } from '../core/json-node.ts';
import { valuesOf } from '../core/walk.ts';
import type { ConfigFile } from './config-file.ts';

/** @param limit how many the client takes; the outermost are kept */
export function foldingRanges(
  { textDocument, document }: ConfigFile,
  limit = Number.POSITIVE_INFINITY,
): FoldingRange[] {
  // By their first lines: of those that begin on one line an editor can show one alone.
  const ranges = new Map<number, FoldingRange>();
  for (const { node } of valuesOf(document.json.root)) {
    if (ranges.size >= limit) {
      break;
    }
    if (isContainer(node)) {
      const startLine = textDocument.positionAt(node.start).line;
      const endLine = textDocument.positionAt(node.end).line - (node.closed ? 1 : 0);
      if (startLine < endLine && !ranges.has(startLine)) {
        ranges.set(startLine, { startLine, endLine });
      }
    }
  }
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}
