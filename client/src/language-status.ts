/** The config in the editor, in the language status of VS Code: kept true without a request to the server. */
import * as vscode from 'vscode';
import { detectConnector } from '../../server/src/connectors/detect.ts';
import { DIAGNOSTIC_SOURCES, LANGUAGE_ID } from '../../server/src/lsp/protocol.ts';
import type { Server } from './client.ts';
import { fileNameOf } from './file-name.ts';
import { configStatus, type ProblemCounts } from './status.ts';
import { createStatusItem, showStatus } from './status-item.ts';

export function showLanguageStatus(server: Server): vscode.Disposable {
  const config = createStatusItem('config', 'Logto Connector Config');

  const showConfig = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE_ID) {
      showStatus(config, configStatus(connectorOf(document), server.state(), countProblems(document.uri)));
    }
  };
  showConfig();

  return vscode.Disposable.from(
    config,
    server.onDidChangeState(showConfig),
    vscode.window.onDidChangeActiveTextEditor(showConfig),
    // The document in the editor may have become one of ours.
    vscode.workspace.onDidOpenTextDocument(showConfig),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) {
        showConfig();
      }
    }),
  );
}

function connectorOf(document: vscode.TextDocument): string | undefined {
  return detectConnector({ name: fileNameOf(document.uri), text: document.getText() })?.name;
}

/** Of our own: what a spelling checker says is not about the connector. */
function countProblems(uri: vscode.Uri): ProblemCounts {
  const sources: readonly (string | undefined)[] = Object.values(DIAGNOSTIC_SOURCES);
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => sources.includes(source));
  const countOf = (wanted: vscode.DiagnosticSeverity) => own.filter(({ severity }) => severity === wanted).length;
  return {
    errors: countOf(vscode.DiagnosticSeverity.Error),
    warnings: countOf(vscode.DiagnosticSeverity.Warning),
    informations: countOf(vscode.DiagnosticSeverity.Information),
  };
}
