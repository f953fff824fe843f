/** Proposes placeholders inside the text of a template. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { StringNode } from '../../core/json-node.ts';
import { type PlaceholderStyle, writePlaceholder } from '../../sms/placeholder-style.ts';
import type { ConfigFile } from '../config-file.ts';
import type { PlacedProposals } from './proposal.ts';

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
export function placeholderProposals(file: ConfigFile, content: StringNode, offset: number): PlacedProposals {
  const { text } = file.document;
  const style = file.settings.placeholderStyle;
  const before = behindEscape(text.slice(content.start + 1, offset), OPENING[style]);
  if (before === undefined) {
    return { replace: { start: offset, end: offset }, proposals: [] };
  }
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

/** What the pattern finds, without the letters of an escape before it; undefined in the midst of an escape. */
function behindEscape(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(text)?.[0] ?? '';
  const isEscaped = (/\\*$/.exec(text.slice(0, text.length - found.length))?.[0].length ?? 0) % 2 === 1;
  const letters = isEscaped ? /^(?:u[\da-fA-F]{4}|[^u])/.exec(found)?.[0] : '';
  return letters === undefined ? undefined : found.slice(letters.length);
}
