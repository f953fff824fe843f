/** Findings for people, each with its line and a mark under its place, as good compilers do it. */
import type { Colors } from 'picocolors/types';
import type { Finding, Severity } from '../../core/finding.ts';
import type { FileReport } from '../lint-files.ts';

/** A line is cut to about this many characters around the place, so that a minified file can be read. */
const WIDTH = 100;

export function reportText(reports: readonly FileReport[], colors: Colors): string {
  const blocks = reports.flatMap((report) => report.findings.map((finding) => block(report, finding, colors)));
  return `${[...blocks, summary(reports, colors)].join('\n')}\n`;
}

function block({ name, textDocument }: FileReport, finding: Finding, colors: Colors): string {
  const { line, character } = textDocument.positionAt(finding.start);
  const end = textDocument.positionAt(finding.end);
  const whole = lineAt(textDocument.getText(), textDocument.offsetAt({ line, character: 0 }));
  const from = Math.max(0, character - WIDTH / 2);
  const shown = whole.slice(from, from + WIDTH);
  const length = end.line === line ? end.character - character : whole.length - character;
  const width = Math.max(1, Math.min(length, WIDTH - (character - from)));
  const gutter = `${line + 1}`;
  const margin = ' '.repeat(gutter.length);
  // A tab before the mark stays a tab, so that the mark stands below its place.
  const indent = shown.slice(0, character - from).replaceAll(/[^\t]/g, ' ');
  const paint = painter(finding.severity, colors);
  return [
    `${colors.bold(`${name}:${line + 1}:${character + 1}`)} ${paint(finding.severity)} ${finding.message} ${colors.dim(finding.ruleId)}`,
    `${colors.dim(`${gutter} |`)} ${shown}`,
    `${colors.dim(`${margin} |`)} ${indent}${paint('^'.repeat(width))}`,
    '',
  ].join('\n');
}

function lineAt(text: string, offset: number): string {
  return /[^\r\n]*/.exec(text.slice(offset, offset + 1_000_000))?.[0] ?? '';
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') {
    return colors.red;
  }
  return severity === 'warning' ? colors.yellow : colors.cyan;
}

function summary(reports: readonly FileReport[], colors: Colors): string {
  const checked = count(reports.length, 'config');
  const findings = reports.flatMap((report) => report.findings);
  if (findings.length === 0) {
    return reports.length === 0 ? 'No connector config found.' : colors.green(`${checked} checked, nothing found.`);
  }
  const amounts = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => ({ severity, amount: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => painter(severity, colors)(count(amount, severity)));
  return `${amounts.join(', ')} in ${checked}.`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${amount === 1 || noun === 'information' ? noun : `${noun}s`}`;
}
