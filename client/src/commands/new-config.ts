/** The command "Logto: New Connector Config". There is one connector, so there is nothing to ask. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/lsp/protocol.ts';
import { freeName } from '../free-name.ts';
import { failureNotice, NEW_CONFIG_COMMAND, reasonOf } from '../notice.ts';
import type { ServerRequests } from '../server-requests.ts';
import { tell } from '../tell.ts';

export function registerNewConfig(client: ServerRequests, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(NEW_CONFIG_COMMAND, async () => {
    let document: vscode.TextDocument | undefined;
    try {
      document = await newDocument();
      const editor = await vscode.window.showTextDocument(document);
      const config = await client.newConfig(document, indentationOf(editor));
      if (config) {
        await editor.insertSnippet(new vscode.SnippetString(config.snippet), new vscode.Position(0, 0));
      }
    } catch (error) {
      log.error(`New Connector Config failed. ${error instanceof Error ? error.stack : String(error)}`);
      tell(failureNotice(l10n.t('The new config failed: {0}', reasonOf(error))), { document, log });
    }
  });
}

/** Unsaved, with a name in the workspace that it is saved under; without a workspace the name is asked for then. */
async function newDocument(): Promise<vscode.TextDocument> {
  const folder = folderForNew();
  if (folder === undefined) {
    return vscode.workspace.openTextDocument({ language: LANGUAGE_ID });
  }
  const name = await freeName((wanted) => isTaken(vscode.Uri.joinPath(folder, wanted)));
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder, name).with({ scheme: 'untitled' }),
  );
  return document.languageId === LANGUAGE_ID
    ? document
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}

/** The workspace folder that the active editor is in, or else the first one. */
function folderForNew(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = active && vscode.workspace.getWorkspaceFolder(active);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

async function isTaken(file: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'untitled' && uri.path === file.path)) {
    return true;
  }
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return false;
    }
    throw error;
  }
}

/** One level of indentation, as this editor writes it. */
function indentationOf({ options }: vscode.TextEditor): string {
  const size = Number(options.indentSize ?? options.tabSize);
  return options.insertSpaces ? ' '.repeat(Number.isInteger(size) ? size : 2) : '\t';
}
