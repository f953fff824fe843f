/** Findings for people, each with its line, a mark under its place, and what would mend it, as good compilers do it. */
import * as l10n from '@vscode/l10n';
import type { Finding, Fix } from '../../../core/finding.ts';
import { automaticFix } from '../../../core/fix-all.ts';
import { masked } from '../../../core/mask.ts';
import { widthOf } from '../../../l10n/columns.ts';
import type { Colors } from '../../colors.ts';
import { plain } from '../../plain.ts';
import { painter, severityText } from '../../severity.ts';
import type { FileReport } from '../lint-files.ts';
import type { Findings } from './index.ts';
import { summary } from './summary.ts';

/** A line is cut to about this many characters around the place, so that a minified file can be read. */
const WIDTH = 100;

export function reportText({ reports, colors }: Findings): string {
  const blocks = reports.flatMap((report) => report.findings.map((finding) => block(report, finding, colors)));
  return `${[...blocks, ...summary(reports, colors)].join('\n')}\n`;
}

function block({ name, textDocument }: FileReport, finding: Finding, colors: Colors): string {
  const { line, character } = textDocument.positionAt(finding.start);
  const end = textDocument.positionAt(finding.end);
  const whole = masked(lineAt(textDocument.getText(), textDocument.offsetAt({ line, character: 0 })));
  const from = Math.max(0, character - WIDTH / 2);
  const marked = whole.slice(character, end.line === line ? end.character : whole.length).slice(0, WIDTH / 2);
  const gutter = `${line + 1}`;
  const margin = ' '.repeat(gutter.length);
  const paint = painter(finding.severity, colors);
  const mark = paint('^'.repeat(Math.max(1, widthOf(marked))));
  const [fix] = finding.fixes();
  return [
    `${colors.bold(`${plain(name)}:${line + 1}:${character + 1}`)} ${paint(severityText(finding.severity))} ${plain(masked(finding.message))} ${colors.dim(finding.ruleId)}`,
    `${colors.dim(`${gutter} |`)} ${plain(whole.slice(from, from + WIDTH))}`,
    `${colors.dim(`${margin} |`)} ${blank(whole.slice(from, character))}${mark}`,
    ...(fix === undefined ? [] : [`${colors.dim(`${margin} =`)} ${helpText(fix, automaticFix(finding) === fix)}`]),
    '',
  ].join('\n');
}

function helpText({ title }: Fix, isAutomatic: boolean): string {
  const words = plain(masked(title));
  return isAutomatic ? l10n.t('help: {0} (--fix does it)', words) : l10n.t('help: {0}', words);
}

function lineAt(text: string, offset: number): string {
  return /[^\r\n]*/.exec(text.slice(offset, offset + 1_000_000))?.[0] ?? '';
}

/** As wide as a text is on a terminal. A tab stays a tab, so that what follows stands below its place. */
function blank(text: string): string {
  return text
    .split('\t')
    .map((part) => ' '.repeat(widthOf(plain(part))))
    .join('\t');
}
