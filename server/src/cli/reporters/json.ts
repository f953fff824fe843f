/** Findings for programs. */
import { rangeOf } from '../../features/config-file.ts';
import type { FileReport } from '../lint-files.ts';

/** One object a file, each finding with its range (lines and UTF-16 characters, from 0, as in the LSP). */
export function reportJson(reports: readonly FileReport[]): string {
  const files = reports.map(({ name, textDocument, findings }) => ({
    file: name,
    findings: findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      range: rangeOf(textDocument, finding),
      href: finding.href,
    })),
  }));
  return `${JSON.stringify(files, null, 2)}\n`;
}
