/** Findings as the Language Server Protocol shows them. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../core/finding.ts';
import { rangeOf } from './config-file.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

/** What diagnostics name as their source. */
export const SOURCE = 'logto';

export function toDiagnostic(finding: Finding, textDocument: TextDocument): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(textDocument, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: finding.href },
    source: SOURCE,
    message: finding.message,
  };
  if (finding.related) {
    const { message } = finding.related;
    const location = { uri: textDocument.uri, range: rangeOf(textDocument, finding.related) };
    diagnostic.relatedInformation = [{ location, message }];
  }
  return diagnostic;
}
