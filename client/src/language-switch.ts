import * as vscode from 'vscode';
import { detectConnector } from '../../server/src/connectors/detect.ts';
import { LANGUAGE_ID, SECTION } from '../../server/src/lsp/protocol.ts';
import { isNamedConfig, mayBeConfig } from './config-files.ts';
import { isEditable } from './editable.ts';
import type { RememberedList } from './remembered-list.ts';

/** A config is a few thousand characters; a longer document is not read at every change. */
const LONGEST = 200_000;

/** How long changes are gathered before a document is looked at again, in milliseconds. */
const DELAY = 300;

/**
 * Switches plain JSON documents that hold a connector config to the language of such configs: when they are opened, and
 * while they are written.
 *
 * @param setBack the addresses of the documents that the user has set back, which are left alone
 * @param log told of switches that failed
 */
export function switchLanguages(setBack: RememberedList, log: vscode.LogOutputChannel): vscode.Disposable {
  const changed = new Set<vscode.TextDocument>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const consider = (document: vscode.TextDocument) => {
    if (isCandidate(document) && mayBeConfig(document.uri, setBack) && isConfig(document)) {
      vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID).then(undefined, (error: unknown) => {
        log.warn(`The language of ${document.uri.toString()} could not be set. ${String(error)}`);
      });
    }
  };
  const considerChanged = () => {
    timer = undefined;
    const documents = [...changed];
    changed.clear();
    documents.filter((document) => !document.isClosed).forEach(consider);
  };

  vscode.workspace.textDocuments.forEach(consider);
  return vscode.Disposable.from(
    watchLanguages(setBack),
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'json' && contentChanges.length > 0) {
        changed.add(document);
        timer ??= setTimeout(considerChanged, DELAY);
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.detectByContent`)) {
        vscode.workspace.textDocuments.forEach(consider);
      }
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** Remembers which documents the user takes out of our language, and forgets those that the user puts back. */
function watchLanguages(setBack: RememberedList): vscode.Disposable {
  // A change of language shows as a close and, in the same turn, an opening of the same document.
  const leaving = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      const address = uri.toString();
      leaving.set(address, languageId);
      queueMicrotask(() => {
        const isGone = leaving.delete(address);
        // The next new document will have the same address.
        if (isGone && uri.scheme === 'untitled' && setBack.items().includes(address)) {
          void setBack.forget(address);
        }
      });
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
      const address = uri.toString();
      const before = leaving.get(address);
      leaving.delete(address);
      if (before === LANGUAGE_ID && languageId !== LANGUAGE_ID) {
        void setBack.remember(address);
      } else if (languageId === LANGUAGE_ID && setBack.items().includes(address)) {
        void setBack.forget(address);
      }
    }),
  );
}

function isCandidate(document: vscode.TextDocument): boolean {
  return (
    document.languageId === 'json' &&
    isEditable(document.uri) &&
    document.offsetAt(document.lineAt(document.lineCount - 1).range.end) <= LONGEST
  );
}

/** By its content alone: what VS Code knows by its name and still has as JSON is so by the user's own setting. */
function isConfig(document: vscode.TextDocument): boolean {
  return !isNamedConfig(document.uri) && detectConnector({ name: '', text: document.getText() }) !== undefined;
}
