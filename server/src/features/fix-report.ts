/** What "fix all" did to a config, for a client that tells its user. */
import type { Finding } from '../core/finding.ts';
import type { FixedText } from '../core/fix-all.ts';
import type { FixReport } from '../lsp/protocol.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/**
 * @param before what there is to find in the text as it is
 * @param after what there is to find in the fixed text
 */
export function fixReport(
  { textDocument }: ConfigFile,
  { edits, fixed }: FixedText,
  before: readonly Finding[],
  after: readonly Finding[],
): FixReport {
  const left = countProblems(after);
  return {
    version: textDocument.version,
    edits: edits.map((edit) => ({ range: rangeOf(textDocument, edit), newText: edit.newText })),
    // One fix may put an end to several problems; and where it mends the syntax, others first come to light.
    fixed: Math.max(countProblems(before) - left, fixed),
    left,
  };
}

/** Hints are not in an editor's list of problems. */
function countProblems(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'hint').length;
}
