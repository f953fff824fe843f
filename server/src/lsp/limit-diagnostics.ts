/** Few enough diagnostics for an editor: a text that is no config at all can have one for each of its characters. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';

/** VS Code shows no more of a file. */
const LIMIT = 1_000;

/** @returns the gravest in the order that they had, and one that says how many are left out; all where they are few */
export function limitDiagnostics(diagnostics: readonly Diagnostic[], limit = LIMIT): readonly Diagnostic[] {
  if (diagnostics.length <= limit) {
    return diagnostics;
  }
  const shown = new Set(diagnostics.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, limit - 1));
  const [first] = shown;
  const left = diagnostics.length - shown.size;
  return [
    ...diagnostics.filter((diagnostic) => shown.has(diagnostic)),
    ...(first
      ? [
          {
            range: first.range,
            severity: DiagnosticSeverity.Information,
            source: 'logto',
            message: `${left.toLocaleString('en-US')} further problems of this file are not shown. Mend these first.`,
          },
        ]
      : []),
  ];
}

function gravity({ severity }: Diagnostic): number {
  return severity ?? DiagnosticSeverity.Error;
}
