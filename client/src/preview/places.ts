/** Where a document is shown, and places in it. */
import * as vscode from 'vscode';
import type { PreviewMessage } from '../../../server/src/lsp/preview-protocol.ts';
import type { TestTemplate } from '../../../server/src/lsp/protocol.ts';

type ProtocolRange = TestTemplate['range'];

export function rangeOf({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The message whose template a position is in; one that another type falls back to is its own type's. */
export function messageAt(messages: readonly PreviewMessage[], position: vscode.Position): PreviewMessage | undefined {
  return messages.find(
    ({ state, template }) => state !== 'fallback' && template !== null && rangeOf(template.range).contains(position),
  );
}

export function isShownInTab(uri: vscode.Uri): boolean {
  return tabsOf(uri).length > 0;
}

/** Where it is shown already, or else beside what is there. @param range what is selected */
export async function reveal(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEditor> {
  const address = document.uri.toString();
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === address);
  const viewColumn = visible?.viewColumn ?? tabsOf(document.uri)[0]?.group.viewColumn ?? vscode.ViewColumn.Beside;
  return vscode.window.showTextDocument(document, { viewColumn, selection: range });
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  const address = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => {
      const shown =
        input instanceof vscode.TabInputText
          ? input.uri
          : input instanceof vscode.TabInputTextDiff
            ? input.modified
            : undefined;
      return shown?.toString() === address;
    });
}
