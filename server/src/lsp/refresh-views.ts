/** Makes the client ask again for what it shows in the texts and beside them, where other settings change that. */
import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  ProtocolNotificationType0,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import { PREVIEWS_CHANGED_NOTIFICATION } from './preview-protocol.ts';

const REQUESTS = {
  codeLens: CodeLensRefreshRequest.type,
  inlayHint: InlayHintRefreshRequest.type,
  semanticTokens: SemanticTokensRefreshRequest.type,
} as const;

const previewsChangedType = new ProtocolNotificationType0<never>(PREVIEWS_CHANGED_NOTIFICATION);

export function refreshViews(connection: Connection, { refreshesViews, options }: ClientFeatures): void {
  const complain = (view: string) => (error: unknown) => {
    connection.console.error(`The client does not ask again for "${view}": ${String(error)}`);
  };
  for (const view of refreshesViews) {
    connection.sendRequest(REQUESTS[view]).catch(complain(view));
  }
  if (options.previewCommand) {
    connection.sendNotification(previewsChangedType).catch(complain('preview'));
  }
}
