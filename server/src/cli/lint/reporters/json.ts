/** Findings for programs. */
import type { Finding } from '../../../core/finding.ts';
import { masked, printableFixes } from '../../../core/mask.ts';
import { rangeOf } from '../../../features/config-file.ts';
import type { FileReport } from '../lint-files.ts';
import type { Findings } from './index.ts';

/** One object a file, each finding with its range (lines and UTF-16 characters, from 0, as in the LSP) and its fixes. */
export function reportJson({ reports }: Findings): string {
  const files = reports.map((report) => ({
    file: report.name,
    fixed: report.fixed,
    findings: report.findings.map((finding) => describe(report, finding)),
  }));
  return `${JSON.stringify(files, null, 2)}\n`;
}

function describe({ textDocument }: FileReport, finding: Finding) {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: masked(finding.message),
    range: rangeOf(textDocument, finding),
    href: finding.href,
    fixes: printableFixes(finding).map(({ title, automatic, edits }) => ({
      title,
      automatic,
      edits: edits.map((edit) => ({ range: rangeOf(textDocument, edit), newText: edit.newText })),
    })),
  };
}
