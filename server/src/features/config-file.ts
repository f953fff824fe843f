/** One config with all that a feature needs to know of it. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Connector } from '../core/connector.ts';
import type { JsonDocument } from '../core/document.ts';
import type { Span } from '../core/json-node.ts';
import type { AnalysisSettings } from '../core/rule.ts';

/** What the analysis is set to, and what else is shown. */
export interface FileSettings extends AnalysisSettings {
  /** Whether the size of each message stands behind its text; not where nothing is said of it. */
  readonly inlayHints?: boolean;
  /** References that lead to a value, and where that stands. */
  readonly offeredReferences?: readonly { readonly reference: string; readonly origin: string }[];
  /** Whether a plain JSON file is a config where its content says so; it is where nothing is said of that. */
  readonly detectByContent?: boolean;
}

export interface ConfigFile {
  readonly textDocument: TextDocument;
  readonly document: JsonDocument;
  readonly connector: Connector;
  readonly settings: FileSettings;
}

/** From offsets to lines and characters (UTF-16, as the Language Server Protocol counts them by default). */
export function rangeOf(textDocument: TextDocument, { start, end }: Span): Range {
  return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
