/** Turns plain JSON documents that hold a connector config into our language, unless their user wants them plain. */
import * as vscode from 'vscode';
import { detectConnector } from '../../server/src/connectors/detect.ts';
import { LANGUAGE_ID, SECTION } from '../../server/src/lsp/protocol.ts';

/** Documents that the user has set back to JSON: their URIs, kept with the workspace. */
const SET_BACK = 'documentsSetBackToJson';
const MOST_REMEMBERED = 200;

/** @param memory where the documents are remembered that were set back */
export function switchLanguages(memory: vscode.Memento): vscode.Disposable {
  /** Documents of our language that were closed in this turn of the event loop. */
  const justClosed = new Set<string>();

  const setBack = (): readonly string[] => memory.get<string[]>(SET_BACK, []);

  const consider = (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    const isWanted = vscode.workspace.getConfiguration(SECTION, document).get('detectByContent', true);
    if (document.languageId !== 'json' || !isWanted || setBack().includes(uri)) {
      return;
    }
    const name = document.uri.path.split('/').at(-1) ?? '';
    if (detectConnector({ name, text: document.getText() })) {
      void vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    }
  };

  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    const uri = document.uri.toString();
    // VS Code tells a change of language as a document closed and opened again in the same turn.
    if (justClosed.has(uri) && document.languageId === 'json') {
      void memory.update(SET_BACK, [...setBack().filter((known) => known !== uri), uri].slice(-MOST_REMEMBERED));
    } else if (document.languageId === LANGUAGE_ID) {
      void memory.update(
        SET_BACK,
        setBack().filter((known) => known !== uri),
      );
    } else {
      consider(document);
    }
  });

  const closed = vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
    if (languageId === LANGUAGE_ID) {
      justClosed.add(uri.toString());
      setImmediate(() => justClosed.delete(uri.toString()));
    }
  });

  const changed = vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document));
  const configured = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) {
      vscode.workspace.textDocuments.forEach(consider);
    }
  });

  vscode.workspace.textDocuments.forEach(consider);
  return vscode.Disposable.from(opened, closed, changed, configured);
}
