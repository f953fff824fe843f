/** One config with all that a feature needs to know of it. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Connector } from '../core/connector.ts';
import type { JsonDocument } from '../core/document.ts';
import type { Span } from '../core/json-node.ts';
import type { AnalysisSettings } from '../core/rule.ts';

export interface ConfigFile {
  readonly textDocument: TextDocument;
  readonly document: JsonDocument;
  readonly connector: Connector;
  readonly settings: AnalysisSettings;
}

/** From offsets to lines and characters (UTF-16, as the Language Server Protocol counts them by default). */
export function rangeOf(textDocument: TextDocument, { start, end }: Span): Range {
  return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
