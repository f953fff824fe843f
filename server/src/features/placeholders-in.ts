/** The placeholders of a template's text, and what looks like one, where they stand in the file. */
import type { Span } from '../core/json-node.ts';
import { offsetsOf } from '../core/json-string.ts';
import type { Template } from '../core/templates.ts';
import { findPlaceholders, type Placeholder } from '../sms/placeholders.ts';
import type { ConfigFile } from './config-file.ts';

export interface PlacedPlaceholder {
  readonly placeholder: Placeholder;
  /** In the file, escapes and all. */
  readonly span: Span;
}

export function placeholdersIn(
  { document, connector, settings }: ConfigFile,
  { content }: Template,
): readonly PlacedPlaceholder[] {
  const found = content
    ? findPlaceholders(content.value, settings.placeholderStyle, connector.templates.variables)
    : [];
  if (content === undefined || found.length === 0) {
    return [];
  }
  const offset = offsetsOf(document.text, content);
  return found.map((placeholder) => ({
    placeholder,
    span: { start: offset(placeholder.start), end: offset(placeholder.end) },
  }));
}
