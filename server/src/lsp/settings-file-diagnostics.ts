/** What is wrong in a settings file, shown in it. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { rangeOf } from '../features/config-file.ts';
import { readSettingsFile, SETTINGS_FILE } from '../settings-file.ts';
import { fileName } from './uris.ts';
import type { WorkspaceSettings } from './workspace-files.ts';

export function isSettingsFile(uri: string): boolean {
  return fileName(uri) === SETTINGS_FILE;
}

/** @param ruleIds the rules that there are */
export function settingsFileDiagnostics(textDocument: TextDocument, ruleIds: readonly string[]): Diagnostic[] {
  return readSettingsFile(textDocument.getText(), ruleIds).problems.map((problem) => ({
    range: rangeOf(textDocument, problem),
    severity: DiagnosticSeverity.Error,
    code: 'settings',
    source: 'logto',
    message: problem.message,
  }));
}

/** The same in one message, for those who are not shown the file's diagnostics; undefined where all is right. */
export function noticeOf({ uri, problems }: WorkspaceSettings): string | undefined {
  const [first, ...others] = problems;
  const more = others.length > 0 ? ` (and ${others.length} more in this file)` : '';
  return first && `${uri}: ${first.message}${more}`;
}
