/** The language status of VS Code, for configs: kept true without a request to the server. */
import { posix } from 'node:path';
import * as vscode from 'vscode';
import { detectConnector } from '../../server/src/connectors/detect.ts';
import { DIAGNOSTIC_SOURCES, LANGUAGE_ID, SECTION } from '../../server/src/lsp/protocol.ts';
import type { Server } from './client.ts';
import { sendSettings } from './send/settings.ts';
import { configStatus, type ProblemCounts, type Status, targetStatus } from './status.ts';

const SEVERITIES = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

export function showLanguageStatus(server: Server): vscode.Disposable {
  const config = createItem('config', 'Logto Connector Config');
  const target = createItem('target', 'Logto Test SMS');

  const showConfig = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE_ID) {
      show(config, configStatus(connectorOf(document), server.state(), countProblems(document.uri)));
    }
  };
  const showTarget = () => show(target, targetStatus(sendSettings().target));
  showConfig();
  showTarget();

  return vscode.Disposable.from(
    config,
    target,
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
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.twilio.target`)) {
        showTarget();
      }
    }),
  );
}

function createItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`${SECTION}.${id}`, { language: LANGUAGE_ID });
  item.name = name;
  return item;
}

function show(item: vscode.LanguageStatusItem, { text, detail, severity, busy, command }: Status): void {
  item.text = text;
  item.detail = detail ?? '';
  item.severity = SEVERITIES[severity];
  item.busy = busy;
  item.command = command;
}

function connectorOf(document: vscode.TextDocument): string | undefined {
  return detectConnector({ name: posix.basename(document.uri.path), text: document.getText() })?.name;
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
