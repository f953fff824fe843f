/** What is done in the preview: in the editor, or by the commands that there are. */
import * as vscode from 'vscode';
import type { PreviewMessage } from '../../../server/src/lsp/preview-protocol.ts';
import { FIX_TEMPLATES_COMMAND, SEND_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { NEW_CONFIG_COMMAND } from '../notice.ts';
import { RESTART_COMMAND } from '../status.ts';
import type { Action } from './messages.ts';
import { rangeOf, reveal } from './places.ts';

/** What needs no message. @returns false where the action is about one */
export async function actInGeneral(action: Action, uri: vscode.Uri | undefined): Promise<boolean> {
  switch (action) {
    case 'new':
      await vscode.commands.executeCommand(NEW_CONFIG_COMMAND);
      return true;
    case 'restart':
      await vscode.commands.executeCommand(RESTART_COMMAND);
      return true;
    case 'open':
      if (uri) {
        await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
      }
      return true;
    default:
      return false;
  }
}

/** @param message as it is in the document now */
export async function actOn(action: Action, message: PreviewMessage, document: vscode.TextDocument): Promise<void> {
  const { template, fix, usageType } = message;
  const address = document.uri.toString();
  if (action === 'select' && template) {
    await reveal(document, rangeOf(template.textRange));
  } else if (action === 'send' && template) {
    await vscode.commands.executeCommand(SEND_COMMAND, address, template.index);
  } else if (action === 'fix' && fix?.range) {
    const { start } = rangeOf(fix.range);
    // Nothing is selected: what is typed before the list is there must not take its place.
    await reveal(document, new vscode.Range(start, start));
    // What there is to choose from is shown as a list; the only one is applied.
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'ifSingle' });
  } else if (action === 'fix' && fix) {
    await vscode.commands.executeCommand(FIX_TEMPLATES_COMMAND, address, usageType);
  }
}
