/** The preview's webview: its document, and what passes between it and the extension. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type FromWebview, readMessage, type ToWebview, VIEW_TYPE } from './messages.ts';
import { renderShell } from './shell.ts';

export interface PreviewView extends vscode.Disposable {
  readonly post: (message: ToWebview) => void;
  readonly setTitle: (name: string | undefined) => void;
  /** Brings it to the front, and leaves the focus where it is. */
  readonly show: () => void;
}

export interface ViewEvents {
  readonly onMessage: (message: FromWebview) => void;
  readonly onClose: () => void;
}

/** Beside the editor, which keeps the focus. */
export function openPanel(extension: vscode.Uri): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(VIEW_TYPE, l10n.t('SMS preview'), place, {
    ...webviewOptions(extension),
    enableFindWidget: true,
  });
}

/** @param panel a new one, or one that VS Code restores */
export function fillPanel(panel: vscode.WebviewPanel, extension: vscode.Uri, events: ViewEvents): PreviewView {
  const { webview } = panel;
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  webview.options = webviewOptions(extension);
  panel.onDidDispose(events.onClose);
  webview.onDidReceiveMessage((value: unknown) => {
    const message = readMessage(value);
    if (message) {
      events.onMessage(message);
    }
  });
  webview.html = renderShell({
    source: webview.cspSource,
    script: file('preview.js'),
    style: file('preview.css'),
    nonce: globalThis.crypto.randomUUID(),
    language: vscode.env.language,
  });
  return {
    post: (message) => void webview.postMessage(message),
    setTitle(name) {
      panel.title = name === undefined ? l10n.t('SMS preview') : l10n.t('Preview {0}', name);
    },
    show: () => panel.reveal(undefined, true),
    dispose: () => panel.dispose(),
  };
}

/** It may read its own script and style, and nothing else of the disk. */
function webviewOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
}
