/**
 * Findings as GitHub Actions takes them for annotations: workflow commands
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
import type { Finding, Severity } from '../../../core/finding.ts';
import { masked } from '../../../core/mask.ts';
import { rangeOf } from '../../../features/config-file.ts';
import type { FileReport } from '../lint-files.ts';
import type { Findings } from './index.ts';
import { summary } from './summary.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** GitHub shows ten of each level in a step, so the gravest come first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function reportGithub({ reports, colors }: Findings): string {
  const lines = ORDER.flatMap((severity) =>
    reports.flatMap((report) =>
      report.findings.filter((finding) => finding.severity === severity).map((finding) => command(report, finding)),
    ),
  );
  return `${[...lines, ...summary(reports, colors)].join('\n')}\n`;
}

function command({ name, textDocument }: FileReport, finding: Finding): string {
  const { start, end } = rangeOf(textDocument, finding);
  const properties = {
    file: name,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only where both ends are in one line.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: finding.ruleId,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${LEVELS[finding.severity]} ${written.join(',')}::${escapeData(masked(finding.message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
