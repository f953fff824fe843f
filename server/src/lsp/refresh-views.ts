/** Makes the client ask again for what it shows in the texts, where other settings change that. */
import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';

const REQUESTS = {
  codeLens: CodeLensRefreshRequest.type,
  inlayHint: InlayHintRefreshRequest.type,
  semanticTokens: SemanticTokensRefreshRequest.type,
} as const;

export function refreshViews(connection: Connection, { refreshesViews }: ClientFeatures): void {
  for (const view of refreshesViews) {
    connection.sendRequest(REQUESTS[view]).catch((error: unknown) => {
      connection.console.error(`The client does not ask again for "${view}": ${String(error)}`);
    });
  }
}
