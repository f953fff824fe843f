/** A completion before it is put into the Language Server Protocol's terms. */
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Span } from '../../core/json-node.ts';
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

export interface PlacedProposals {
  /** What gives way to the one that is accepted. */
  readonly replace: Span;
  readonly proposals: readonly Proposal[];
}

/** What a proposal writes: its JSON text with what its gap needs around it, tab stops and all. */
export function textFor({ document: { text } }: ConfigFile, { replace, needsCommaAfter }: Gap, proposal: Proposal) {
  return (text[replace.start - 1] === ':' ? ' ' : '') + proposal.text + (needsCommaAfter ? ',' : '');
}

/** @returns the proposals as items, in their order, each with the commas that its gap needs */
export function toItems(
  file: ConfigFile,
  gap: Gap,
  proposals: readonly Proposal[],
  snippets: boolean,
): CompletionItem[] {
  const { textDocument, document } = file;
  const range = rangeOf(textDocument, gap.replace);
  const isQuoted = document.text[gap.replace.start] === '"';
  const comma = gap.commaBefore === undefined ? undefined : textDocument.positionAt(gap.commaBefore);
  return proposals.map((proposal, index) => {
    const { text, isSnippet } = toSnippet(textFor(file, gap, proposal), snippets);
    const item: CompletionItem = {
      label: proposal.label,
      kind: proposal.kind,
      sortText: String(index).padStart(3, '0'),
      filterText: proposal.filterText ?? (isQuoted ? `"${proposal.label}"` : proposal.label),
      textEdit: TextEdit.replace(range, text),
    };
    return {
      ...item,
      // Plain text is what an item has else; and of a line there is no indentation to adjust.
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(text.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
      ...(proposal.detail && { detail: proposal.detail }),
      ...(proposal.documentation && { documentation: { kind: 'markdown', value: proposal.documentation } as const }),
      ...(comma && { additionalTextEdits: [TextEdit.insert(comma, ',')] }),
    };
  });
}
