/** A send of the history in words. */
import * as l10n from '@vscode/l10n';
import { statusText } from '../../../server/src/send/status-word.ts';
import { segmentsText } from '../../../server/src/sms/amounts.ts';
import { failed } from '../../../server/src/twilio/describe-outcome.ts';
import { errorTextWithCode } from '../../../server/src/twilio/errors.ts';
import { isFinalStatus } from '../../../server/src/twilio/outcome.ts';
import { type Entry, UNDER_WAY } from './entry.ts';

export interface Row {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The name of one of VS Code's icons. */
  readonly icon: 'check' | 'error' | 'question' | 'circle-slash' | 'loading~spin' | 'arrow-right';
  /** For the conditions of the menus. */
  readonly context: 'send' | 'send-at-twilio';
}

const HOURS_AND_MINUTES = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** @param language that of the times, such as `pt-br` */
export function rowOf(entry: Entry, language: string): Row {
  const date = new Date(entry.at);
  const error = entry.code === null ? '' : ` (${entry.code})`;
  const size = entry.segments ? [segmentsText(entry.segments)] : [];
  // What one looks for comes first: a narrow view cuts the rest.
  const parts = [
    `${shownStatus(entry)}${error}`,
    date.toLocaleTimeString(language, HOURS_AND_MINUTES),
    entry.number,
    ...size,
  ];
  return {
    label: entry.usageType,
    description: parts.join(' · '),
    tooltip: tooltipOf(entry, date.toLocaleString(language)),
    icon: iconOf(entry),
    context: isAtTwilio(entry) ? 'send-at-twilio' : 'send',
  };
}

/** Whether Twilio's Console has a page on it: not where it was sent to the simulator. */
export function isAtTwilio({ sid, target }: Entry): boolean {
  return sid !== null && target === 'live';
}

function tooltipOf(entry: Entry, time: string): string {
  const { usageType, number, target } = entry;
  const status = shownStatus(entry);
  const lines = [
    target === 'simulator'
      ? l10n.t('{0}: {1} to {2} through the simulator, {3}', time, usageType, number, status)
      : l10n.t('{0}: {1} to {2} through Twilio, {3}', time, usageType, number, status),
  ];
  if (entry.sid !== null) {
    lines.push(entry.sid);
  }
  if (entry.code !== null) {
    lines.push(errorTextWithCode(entry.code));
  }
  return lines.join('\n');
}

function shownStatus({ status }: Entry): string {
  return status === UNDER_WAY ? l10n.t('sending…') : statusText(status);
}

function iconOf({ status, code, sid }: Entry): Row['icon'] {
  if (code !== null || failed(status) || status === 'refused') {
    return 'error';
  }
  if (isFinalStatus(status)) {
    return 'check';
  }
  switch (status) {
    case UNDER_WAY:
      return 'loading~spin';
    case 'unknown':
      return 'question';
    case 'not sent':
      return 'circle-slash';
    default:
      return sid === null ? 'question' : 'arrow-right';
  }
}

/** The page on a message in Twilio's Console, which asks to log in to the account. */
export function consolePage(sid: string): string {
  return `https://www.twilio.com/console/sms/logs/${sid}`;
}
