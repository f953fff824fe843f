/** Which files of a workspace are configs, by the words of the client alone. */
import * as vscode from 'vscode';
import { detectConnector } from '../../server/src/connectors/detect.ts';
import { SECTION } from '../../server/src/lsp/protocol.ts';
import { fileNameOf } from './file-name.ts';
import type { RememberedList } from './remembered-list.ts';

/** Whether the name alone makes a file a config. */
export function isNamedConfig(uri: vscode.Uri): boolean {
  return detectConnector({ name: fileNameOf(uri), text: '' }) !== undefined;
}

/**
 * Whether a file may be a config by its content.
 *
 * @param setBack the addresses of documents that the user has set back to JSON
 */
export function mayBeConfig(uri: vscode.Uri, setBack: RememberedList): boolean {
  const detects = vscode.workspace.getConfiguration(SECTION, uri).get('detectByContent', true);
  return detects && !setBack.items().includes(uri.toString());
}
