import { describe, expect, test } from 'vitest';
import type { DiagnosticSeverity } from 'vscode-languageserver-types';
import { limitDiagnostics } from '../../server/src/lsp/limit-diagnostics.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });
const diagnostics = (...severities: DiagnosticSeverity[]) =>
  severities.map((severity, line) => ({ range: at(line), severity, message: `${line}` }));

describe('diagnostics', () => {
  test('that are few are all shown', () => {
    const all = diagnostics(1, 2, 3, 4);
    expect(limitDiagnostics(all, 4)).toBe(all);
  });

  test('that are many are shown by their gravity, in their order, and the rest is counted', () => {
    const shown = limitDiagnostics(diagnostics(4, 3, 1, 2, 1, 2), 4);
    expect(shown.map(({ message }) => message)).toEqual([
      '2',
      '3',
      '4',
      '3 further problems of this file are not shown. Mend these first.',
    ]);
    expect(shown.at(-1)).toMatchObject({ severity: 3, source: 'logto', range: at(2) });
  });
});
