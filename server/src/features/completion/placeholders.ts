/** Proposes placeholders inside the text of a template. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span, StringNode } from '../../core/json-node.ts';
import { type PlaceholderStyle, writePlaceholder } from '../../sms/placeholder-style.ts';
import type { ConfigFile } from '../config-file.ts';
import type { Proposal } from './proposal.ts';

export interface PlaceholderProposals {
  readonly replace: Span;
  readonly proposals: readonly Proposal[];
}

/** An opening bracket or two with the start of a name, or the start of a word. */
const OPENING: Readonly<Record<PlaceholderStyle, RegExp>> = {
  '{{code}}': /(?:\{\{?\s*[\w.]*|\w*)$/,
  '<<code>>': /(?:<<?\s*[\w.]*|\w*)$/,
};
/** What is left behind of a placeholder that is being rewritten, and the brackets that the editor closed by itself. */
const CLOSING: Readonly<Record<PlaceholderStyle, RegExp>> = {
  '{{code}}': /^[\w.]*\s*\}{1,2}/,
  '<<code>>': /^[\w.]*\s*>{1,2}/,
};

/** @param offset between the quotes of `content` */
export function placeholderProposals(file: ConfigFile, content: StringNode, offset: number): PlaceholderProposals {
  const { text } = file.document;
  const style = file.settings.placeholderStyle;
  const before = OPENING[style].exec(text.slice(content.start + 1, offset))?.[0] ?? '';
  const isOpened = /^[{<]/.test(before);
  const after = isOpened ? (CLOSING[style].exec(text.slice(offset, content.end))?.[0] ?? '') : '';
  const opening = /^[{<]+\s*/.exec(before)?.[0] ?? '';
  const proposals = file.connector.templates.variables
    // Without an opening bracket only the code is worth a word of its own.
    .filter((_, index) => isOpened || index === 0)
    .map(({ name, kind, description }) => ({
      label: writePlaceholder(kind === 'object' ? `${name}.name` : name, style),
      kind: CompletionItemKind.Variable,
      documentation: description(),
      text: writePlaceholder(kind === 'object' ? `${name}.name` : name, style),
      filterText: opening + name,
    }));
  return { replace: { start: offset - before.length, end: offset + after.length }, proposals };
}
