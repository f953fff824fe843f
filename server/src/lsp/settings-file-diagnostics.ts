/** What is wrong in a settings file, shown in it. */

import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { rangeOf } from '../features/config-file.ts';
import { readSettingsFile, SETTINGS_FILE } from '../settings-file.ts';
import { fileName } from './uris.ts';
import type { WorkspaceSettings } from './workspace-files.ts';

/** @param uri or a path within a folder */
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
  if (first === undefined) {
    return undefined;
  }
  return others.length === 0
    ? l10n.t('{0}: {1}', uri, first.message)
    : l10n.t('{0}: {1} (and {2} more in this file)', uri, first.message, others.length);
}
