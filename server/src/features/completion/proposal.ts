/** A completion before it is put into the Language Server Protocol's terms. */
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  TextEdit,
} from 'vscode-languageserver-types';
import { type ConfigFile, rangeOf } from '../config-file.ts';
import type { Gap } from './gap.ts';
import { toSnippet } from './snippet.ts';

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
  /** JSON text, with tab stops. */
  readonly text: string;
  /** What the typed text is compared with, where it is not the label in quotes or the label itself. */
  readonly filterText?: string;
}

/** @returns the proposals as items, in their order, each with the commas that its gap needs */
export function toItems(
  { textDocument, document }: ConfigFile,
  gap: Gap,
  proposals: readonly Proposal[],
  snippets: boolean,
): CompletionItem[] {
  const range = rangeOf(textDocument, gap.replace);
  const isQuoted = document.text[gap.replace.start] === '"';
  const space = document.text[gap.replace.start - 1] === ':' ? ' ' : '';
  const comma = gap.commaBefore === undefined ? undefined : textDocument.positionAt(gap.commaBefore);
  return proposals.map((proposal, index) => {
    const { text, isSnippet } = toSnippet(space + proposal.text + (gap.needsCommaAfter ? ',' : ''), snippets);
    const item: CompletionItem = {
      label: proposal.label,
      kind: proposal.kind,
      sortText: String(index).padStart(3, '0'),
      filterText: proposal.filterText ?? (isQuoted ? `"${proposal.label}"` : proposal.label),
      textEdit: TextEdit.replace(range, text),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.adjustIndentation,
    };
    return {
      ...item,
      ...(proposal.detail && { detail: proposal.detail }),
      ...(proposal.documentation && { documentation: { kind: 'markdown', value: proposal.documentation } as const }),
      ...(comma && { additionalTextEdits: [TextEdit.insert(comma, ',')] }),
    };
  });
}
