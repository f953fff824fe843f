/**
 * Who speaks of a settings file: VS Code itself while it is open, by the schema, at every key; the server, which knows
 * what is on the disk, while it is closed.
 */
import * as vscode from 'vscode';
import { SETTINGS_FILE } from './config-glob.ts';
import { fileNameOf } from './file-name.ts';

const isSettingsFile = (uri: vscode.Uri) => fileNameOf(uri) === SETTINGS_FILE;

/** Whether VS Code shows what is wrong with the file, so that the server need not. */
export function isCheckedByEditor(uri: vscode.Uri): boolean {
  return (
    isSettingsFile(uri) &&
    vscode.workspace.getConfiguration('json', uri).get('validate.enable', true) &&
    vscode.workspace.textDocuments.some(
      ({ uri: open, languageId }) => open.toString() === uri.toString() && languageId.startsWith('json'),
    )
  );
}

export interface SettingsFileReports extends vscode.Disposable {
  /** @param tell shows what the server said last; called again when the file is opened or closed */
  readonly told: (uri: vscode.Uri, tell: () => void) => void;
}

export function settingsFileReports(): SettingsFileReports {
  const last = new Map<string, () => void>();
  const tellAgain = ({ uri }: vscode.TextDocument) => last.get(uri.toString())?.();
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(tellAgain),
    vscode.workspace.onDidCloseTextDocument(tellAgain),
  );
  return {
    told(uri, tell) {
      if (isSettingsFile(uri)) {
        last.set(uri.toString(), tell);
      }
    },
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
