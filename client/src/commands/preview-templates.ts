/** The command "Logto: Preview SMS Templates". */
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { PREVIEW_COMMAND } from '../../../server/src/lsp/protocol.ts';
import type { PreviewHost } from '../preview/preview.ts';
import { registerDocumentCommand } from './about-document.ts';

export function registerPreviewTemplates(preview: PreviewHost, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerDocumentCommand({
    id: PREVIEW_COMMAND,
    failure: (reason) => l10n.t('The preview failed: {0}', reason),
    log,
    async run(document) {
      preview.show(document);
      return undefined;
    },
  });
}
