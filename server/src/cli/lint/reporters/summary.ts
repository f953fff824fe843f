/** The last lines for people: how many of what. */
import type { Colors } from 'picocolors/types';
import type { Severity } from '../../../core/finding.ts';
import { automaticFix } from '../../../core/fix-all.ts';
import type { FileReport } from '../lint-files.ts';

export function summary(reports: readonly FileReport[], colors: Colors): readonly string[] {
  const fixedFiles = reports.filter(({ fixed }) => fixed > 0);
  const fixed = fixedFiles.reduce((sum, report) => sum + report.fixed, 0);
  const findings = reports.flatMap((report) => report.findings);
  const fixable = findings.filter((finding) => automaticFix(finding) !== undefined).length;
  return [
    ...(fixed > 0 ? [`Fixed ${count(fixed, 'problem')} in ${count(fixedFiles.length, 'file')}.`] : []),
    amounts(reports, colors),
    ...(fixable > 0 ? [`--fix mends ${fixable === findings.length ? 'all' : fixable} of them.`] : []),
  ];
}

function amounts(reports: readonly FileReport[], colors: Colors): string {
  const checked = count(reports.length, 'config');
  const findings = reports.flatMap((report) => report.findings);
  if (findings.length === 0) {
    return reports.length === 0 ? 'No connector config found.' : colors.green(`${checked} checked, nothing found.`);
  }
  const parts = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => ({ severity, amount: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => painter(severity, colors)(count(amount, severity)));
  return `${parts.join(', ')} in ${checked}.`;
}

export function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') {
    return colors.red;
  }
  return severity === 'warning' ? colors.yellow : colors.cyan;
}

function count(amount: number, noun: string): string {
  return `${amount} ${amount === 1 || noun === 'information' ? noun : `${noun}s`}`;
}
