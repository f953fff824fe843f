/** Where a test SMS goes, in the language status of VS Code. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol.ts';
import { standInHost } from '../../../server/src/twilio/base-url.ts';
import { targetStatus } from '../status.ts';
import { createStatusItem, showStatus } from '../status-item.ts';
import { sendSettings } from './settings.ts';

export function showTarget(): vscode.Disposable {
  const item = createStatusItem('target', l10n.t('Logto Test SMS'));
  const show = () => {
    const { target, apiBaseUrl } = sendSettings();
    showStatus(item, targetStatus(target, standInHost(apiBaseUrl)));
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.twilio`)) {
        show();
      }
    }),
  );
}
