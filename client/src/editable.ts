import * as vscode from 'vscode';

/**
 * Whether people write in such a document. What only shows a text of elsewhere (the old side of a comparison, an answer
 * in a chat) is neither switched to our language nor listed in Problems beside the file itself.
 */
export function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
