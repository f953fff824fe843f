/** The last lines for people: how many of what. */
import * as l10n from '@vscode/l10n';
import { automaticFix } from '../../../core/fix-all.ts';
import { factsText } from '../../../l10n/prose.ts';
import type { Colors } from '../../colors.ts';
import { painter, severityCount } from '../../severity.ts';
import type { FileReport } from '../lint-files.ts';

export function summary(reports: readonly FileReport[], colors: Colors): readonly string[] {
  const fixedFiles = reports.filter(({ fixed }) => fixed > 0);
  const fixed = fixedFiles.reduce((sum, report) => sum + report.fixed, 0);
  const findings = reports.flatMap((report) => report.findings);
  const fixable = findings.filter((finding) => automaticFix(finding) !== undefined).length;
  return [
    ...(fixed > 0 ? [fixedText(fixed, fixedFiles.length)] : []),
    amounts(reports, colors),
    ...(fixable > 0 ? [fixableText(fixable, findings.length)] : []),
  ];
}

function amounts(reports: readonly FileReport[], colors: Colors): string {
  const configs = reports.length;
  const findings = reports.flatMap((report) => report.findings);
  if (findings.length === 0) {
    return configs === 0 ? l10n.t('No connector config found.') : colors.green(spotlessText(configs));
  }
  const counts = factsText(
    (['error', 'warning', 'information', 'hint'] as const)
      .map((severity) => ({ severity, amount: findings.filter((finding) => finding.severity === severity).length }))
      .filter(({ amount }) => amount > 0)
      .map(({ severity, amount }) => painter(severity, colors)(severityCount(severity, amount))),
  );
  return configs === 1 ? l10n.t('{0} in 1 config.', counts) : l10n.t('{0} in {1} configs.', counts, configs);
}

function spotlessText(configs: number): string {
  return configs === 1
    ? l10n.t('1 config checked, nothing found.')
    : l10n.t('{0} configs checked, nothing found.', configs);
}

function fixedText(problems: number, files: number): string {
  if (files > 1) {
    return l10n.t('Fixed {0} problems in {1} files.', problems, files);
  }
  return problems === 1 ? l10n.t('Fixed 1 problem in 1 file.') : l10n.t('Fixed {0} problems in 1 file.', problems);
}

function fixableText(fixable: number, all: number): string {
  return fixable === all ? l10n.t('--fix mends all of them.') : l10n.t('--fix mends {0} of them.', fixable);
}
