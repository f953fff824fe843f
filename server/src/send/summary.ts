/** What became of all templates, as a table of plain text. */
import * as l10n from '@vscode/l10n';
import { tableLines } from '../l10n/columns.ts';
import { factsText } from '../l10n/prose.ts';
import { describeOutcome, failed } from '../twilio/describe-outcome.ts';
import type { Outcome } from './flow.ts';
import type { SentTemplate, Summary } from './send-all.ts';
import { statusText, statusWord } from './status-word.ts';

const header = () => [l10n.t('Template'), l10n.t('Status'), l10n.t('Segments'), l10n.t('Error'), l10n.t('Message')];

export function summaryTable({ number, results }: Summary, target: 'live' | 'simulator'): string {
  const reasons = results.flatMap(({ template, outcome }) =>
    outcome === null || isGood(outcome) ? [] : [l10n.t('{0}: {1}', nameOf(template), describeOutcome(outcome).text)],
  );
  return [
    target === 'simulator'
      ? l10n.t('Test SMS to {0} through the simulator', number.international)
      : l10n.t('Test SMS to {0} through Twilio', number.international),
    '',
    ...tableLines([header(), ...results.map(rowOf)]),
    '',
    ...reasons.flatMap((text) => [text, '']),
  ].join('\n');
}

/** Such as `2 of 4 messages went out, 1 failed, 1 was not tried.` */
export function summarySentence({ results }: Summary): string {
  const taken = results.filter(({ outcome }) => outcome !== null && isGood(outcome)).length;
  const untried = results.filter(({ outcome }) => outcome === null).length;
  const failures = results.length - taken - untried;
  const facts = [
    takenText(taken, results.length),
    ...(failures > 0 ? [failedText(failures)] : []),
    ...(untried > 0 ? [untriedText(untried)] : []),
  ];
  return l10n.t('{0}.', factsText(facts));
}

function takenText(taken: number, all: number): string {
  return taken === 1 ? l10n.t('1 of {0} messages went out', all) : l10n.t('{0} of {1} messages went out', taken, all);
}

function failedText(amount: number): string {
  return amount === 1 ? l10n.t('1 failed') : l10n.t('{0} failed', amount);
}

function untriedText(amount: number): string {
  return amount === 1 ? l10n.t('1 was not tried') : l10n.t('{0} were not tried', amount);
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
    return [nameOf(template), l10n.t('not tried'), '', '', ''];
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
