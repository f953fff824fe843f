/** An item of VS Code's language status, for configs. */
import * as vscode from 'vscode';
import { LANGUAGE_ID, SECTION } from '../../server/src/lsp/protocol.ts';
import type { Status } from './status.ts';

const SEVERITIES = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

/** @param name says what it is about, where users choose the items that are shown */
export function createStatusItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`${SECTION}.${id}`, { language: LANGUAGE_ID });
  item.name = name;
  return item;
}

export function showStatus(item: vscode.LanguageStatusItem, { text, detail, severity, busy, command }: Status): void {
  item.text = text;
  item.detail = detail ?? '';
  item.severity = SEVERITIES[severity];
  item.busy = busy;
  item.command = command;
}
