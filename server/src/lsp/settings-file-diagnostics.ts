/** What is wrong in a settings file, shown in it. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { rangeOf } from '../features/config-file.ts';
import { readSettingsFile, SETTINGS_FILE } from '../settings-file.ts';
import { fileName, relativePath } from './uris.ts';
import type { WorkspaceSettings } from './workspace-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

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

/** The same in words, for those who do not have the file open. */
export function problemsOf({ uri, problems }: WorkspaceSettings, folders: WorkspaceFolders): readonly string[] {
  const path = relativePath(folders.of(uri) ?? '', uri) ?? uri;
  return problems.map(({ message }) => `${path}: ${message}`);
}
