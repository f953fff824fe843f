/** What became of all templates, as a table of plain text. */
import * as l10n from '@vscode/l10n';
import { describeOutcome, failed } from '../twilio/describe-outcome.ts';
import type { Outcome } from './flow.ts';
import type { SentTemplate, Summary } from './send-all.ts';
import { statusText, statusWord } from './status-word.ts';

const HEADER = ['Template', 'Status', 'Segments', 'Error', 'Message'];

export function summaryTable({ number, results }: Summary, target: 'live' | 'simulator'): string {
  const rows = [HEADER, ...results.map(rowOf)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const reasons = results.flatMap(({ template, outcome }) =>
    outcome === null || isGood(outcome) ? [] : [`${nameOf(template)}: ${describeOutcome(outcome).text}`],
  );
  return [
    target === 'simulator'
      ? l10n.t('Test SMS to {0} through the simulator', number.international)
      : l10n.t('Test SMS to {0} through Twilio', number.international),
    '',
    ...lines,
    '',
    ...reasons.flatMap((text) => [text, '']),
  ].join('\n');
}

/** Such as `3 of 4 messages were taken, 1 failed, 1 was not sent`. */
export function summarySentence({ results }: Summary): string {
  const taken = results.filter(({ outcome }) => outcome !== null && isGood(outcome)).length;
  const untried = results.filter(({ outcome }) => outcome === null).length;
  const failures = results.length - taken - untried;
  const parts = [
    `${taken} of ${results.length} messages went out`,
    ...(failures > 0 ? [`${failures} failed`] : []),
    ...(untried > 0 ? [`${untried} ${untried === 1 ? 'was' : 'were'} not tried`] : []),
  ];
  return `${parts.join(', ')}.`;
}

export function isAllWell({ results }: Summary): boolean {
  return results.every(({ outcome }) => outcome !== null && isGood(outcome));
}

/** True where Twilio has the message, and knows of no failure. */
export function isGood(outcome: Outcome): boolean {
  return (
    (outcome.kind === 'created' || outcome.kind === 'found') &&
    outcome.message.errorCode === null &&
    !failed(outcome.message.status)
  );
}

function rowOf({ template, outcome }: SentTemplate): string[] {
  if (outcome === null) {
    return [nameOf(template), 'not tried', '', '', ''];
  }
  const start = [nameOf(template), statusText(statusWord(outcome))];
  if (outcome.kind === 'created' || outcome.kind === 'found') {
    const { segments, errorCode, sid } = outcome.message;
    return [...start, segments ? String(segments) : '', String(errorCode ?? ''), sid];
  }
  return [...start, '', outcome.kind === 'refused' ? String(outcome.code ?? '') : '', ''];
}

/** A file can hold any name: line breaks and control characters would break the table. */
function nameOf({ usageType }: SentTemplate['template']): string {
  return usageType.replace(/[\p{C}\s]+/gu, ' ');
}
