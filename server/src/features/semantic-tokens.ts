/** Colours for the placeholders in the texts: one for those that Logto fills in, another for what only looks like one. */
import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { placeholdersIn } from './placeholders-in.ts';

/** A variable is known to every editor; for the other one the extension's manifest says what it looks like. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['variable', 'unreplacedPlaceholder'],
  tokenModifiers: [],
};

const [VARIABLE, UNREPLACED] = [0, 1];

/** @param range where the tokens are wanted; by default in the whole text */
export function semanticTokens(file: ConfigFile, range?: Range): SemanticTokens {
  const { textDocument, document } = file;
  const wanted = range
    ? { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) }
    : { start: 0, end: document.text.length };
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const template of document.templates) {
    const { content } = template;
    if (content === undefined || content.end <= wanted.start || content.start >= wanted.end) {
      continue;
    }
    for (const { placeholder, span } of placeholdersIn(file, template)) {
      const { start, end } = rangeOf(textDocument, span);
      // A token is of one line. In a broken text a placeholder may not be.
      if (start.line === end.line) {
        const isSameLine = start.line === line;
        data.push(
          start.line - line,
          isSameLine ? start.character - character : start.character,
          end.character - start.character,
          placeholder.outcome === 'replaced' ? VARIABLE : UNREPLACED,
          0,
        );
        [line, character] = [start.line, start.character];
      }
    }
  }
  return { data };
}
