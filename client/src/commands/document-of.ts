import * as vscode from 'vscode';

/** The document that a command is about. @param uri of the document; where it is missing, the one in the active editor */
export async function documentOf(uri: string | undefined): Promise<vscode.TextDocument | undefined> {
  return uri === undefined
    ? vscode.window.activeTextEditor?.document
    : vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
}
