/** What belongs to the word under the cursor: the templates of the same usage type, or the same placeholder elsewhere. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Span } from '../core/json-node.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { placeholdersIn } from './placeholders-in.ts';

/**
 * @param offset UTF-16 offset into the text
 * @returns nothing at any other place: an editor then marks the same word, as it does by itself
 */
export function documentHighlights(file: ConfigFile, offset: number): DocumentHighlight[] {
  const { textDocument } = file;
  return alikes(file, offset).map((span) => ({ range: rangeOf(textDocument, span), kind: DocumentHighlightKind.Text }));
}

function alikes(file: ConfigFile, offset: number): readonly Span[] {
  const { templates } = file.document;
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  const template = templates.find(({ node }) => isAt(node));
  if (template?.usageType && isAt(template.usageType)) {
    const { value } = template.usageType;
    return templates.flatMap(({ usageType }) => (usageType?.value === value ? [usageType] : []));
  }
  const at = template && placeholdersIn(file, template).find(({ span }) => isAt(span))?.placeholder;
  return templates.flatMap((other) =>
    at === undefined
      ? []
      : placeholdersIn(file, other)
          .filter(({ placeholder }) => placeholder.name === at.name && placeholder.outcome === at.outcome)
          .map(({ span }) => span),
  );
}
