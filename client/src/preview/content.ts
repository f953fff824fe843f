/** What the preview shows of a document. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { PreviewMessage } from '../../../server/src/lsp/preview-protocol.ts';
import { LANGUAGE_ID } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../client.ts';
import { fileNameOf } from '../file-name.ts';
import type { Options, Page } from './messages.ts';
import { isShownInTab } from './places.ts';
import { type Emptiness, renderEmptiness, renderPreview } from './render.ts';

export interface Content {
  readonly page: Page;
  /** What of it stands where in a document; undefined where there are no messages. */
  readonly shown: Shown | undefined;
}

export interface Shown {
  readonly document: vscode.TextDocument;
  readonly messages: readonly PreviewMessage[];
}

/** The config with this address; undefined where it is closed, or no config any more. */
export function openConfig(uri: vscode.Uri | undefined): vscode.TextDocument | undefined {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri?.toString());
  return document?.languageId === LANGUAGE_ID && isShownInTab(document.uri) ? document : undefined;
}

/** @param canSend whether a test SMS is offered */
export async function contentOf(
  uri: vscode.Uri | undefined,
  options: Options,
  { server, canSend }: { readonly server: Server; readonly canSend: boolean },
): Promise<Content> {
  const document = openConfig(uri);
  if (uri === undefined || document === undefined) {
    return empty(uri ? { kind: 'closed', name: fileNameOf(uri) } : { kind: 'none' });
  }
  if (server.state() === 'stopped') {
    return empty({ kind: 'stopped' });
  }
  const preview = await server.preview(document, options.codeLength);
  if (preview === null) {
    return empty({ kind: 'no-config' });
  }
  const page = renderPreview(fileNameOf(uri), preview, {
    ...{ direction: options.direction, canSend },
    hindrance: vscode.workspace.isTrusted
      ? undefined
      : l10n.t('No test SMS is sent in a workspace that you do not trust.'),
  });
  return { page, shown: { document, messages: preview.messages } };
}

export function empty(emptiness: Emptiness): Content {
  return { page: renderEmptiness(emptiness), shown: undefined };
}
