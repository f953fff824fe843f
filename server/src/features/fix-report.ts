/** What "fix all" did to a config, for a client that tells its user. */
import type { Finding } from '../core/finding.ts';
import type { FixedText } from '../core/fix-all.ts';
import type { FixReport } from '../lsp/protocol.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** @param after what there is to find in the fixed text */
export function fixReport(
  { textDocument }: ConfigFile,
  { edits, fixed }: FixedText,
  after: readonly Finding[],
): FixReport {
  return {
    version: textDocument.version,
    edits: edits.map((edit) => ({ range: rangeOf(textDocument, edit), newText: edit.newText })),
    fixed,
    // Hints are not in an editor's list of problems.
    left: after.filter(({ severity }) => severity !== 'hint').length,
  };
}
