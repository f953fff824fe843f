/** Completion as a user has it: asked at the cursor, and applied to the text. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { FileSettings } from '../../server/src/features/config-file.ts';
import { openConfig, service } from './configs.ts';
import { parseMarks } from './marked-text.ts';

export interface Completions {
  readonly labels: readonly string[];
  readonly item: (label: string) => CompletionItem;
  /** The text after a proposal is accepted, each tab stop left with what it holds. */
  readonly accept: (label: string) => string;
}

/** @param marked a text with `█` at the cursor */
export function completionsAt(marked: string, settings: Partial<FileSettings> = {}, snippets = true): Completions {
  const { text, cursor } = parseMarks(marked);
  const file = openConfig(text, settings);
  const items = service.completions(file, file.textDocument.positionAt(cursor), snippets);
  const sorted = items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  const item = (label: string) => {
    const found = items.find((candidate) => candidate.label === label);
    if (found === undefined) {
      throw new Error(`No proposal "${label}" among ${sorted.map((candidate) => candidate.label).join(', ')}`);
    }
    return found;
  };
  return {
    labels: sorted.map(({ label }) => label),
    item,
    accept: (label) => applyCompletion(file.textDocument, item(label)),
  };
}

/** The text after a proposal is accepted, each tab stop left with what it holds. */
export function applyCompletion(textDocument: TextDocument, item: CompletionItem): string {
  const { textEdit, additionalTextEdits = [] } = item;
  if (textEdit === undefined || !('range' in textEdit)) {
    throw new Error('A proposal without an edit');
  }
  const isSnippet = item.insertTextFormat === 2;
  const newText = isSnippet ? withoutTabStops(textEdit.newText) : textEdit.newText;
  const line = textDocument.getText().split('\n')[textEdit.range.start.line] ?? '';
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? '';
  return TextDocument.applyEdits(textDocument, [
    // As editors do it for `InsertTextMode.adjustIndentation`.
    { range: textEdit.range, newText: newText.replaceAll('\n', `\n${indentation}`) },
    ...additionalTextEdits,
  ]);
}

function withoutTabStops(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replaceAll(/\\([\\$}])/g, '$1');
}
