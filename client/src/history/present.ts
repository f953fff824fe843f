/** A send of the history in words. */
import { count } from '../../../server/src/sms/test-message.ts';
import { failed } from '../../../server/src/twilio/describe-outcome.ts';
import { explainTwilioError } from '../../../server/src/twilio/errors.ts';
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

export function rowOf(entry: Entry): Row {
  const date = new Date(entry.at);
  const error = entry.code === null ? '' : ` (${entry.code})`;
  const size = entry.segments ? [count(entry.segments, 'segment')] : [];
  // What one looks for comes first: a narrow view cuts the rest.
  const parts = [`${entry.status}${error}`, date.toTimeString().slice(0, 5), entry.number, ...size];
  return {
    label: entry.usageType,
    description: parts.join(' · '),
    tooltip: tooltipOf(entry, date),
    icon: iconOf(entry),
    context: entry.sid !== null && entry.target === 'live' ? 'send-at-twilio' : 'send',
  };
}

function tooltipOf(entry: Entry, date: Date): string {
  const where = entry.target === 'simulator' ? 'the simulator' : 'Twilio';
  const lines = [
    `${date.toLocaleString('en')}: ${entry.usageType} to ${entry.number} through ${where}, ${entry.status}`,
  ];
  if (entry.sid !== null) {
    lines.push(entry.sid);
  }
  if (entry.code !== null) {
    const { title, cause, advice } = explainTwilioError(entry.code);
    lines.push(`${title} (error ${entry.code}). ${cause} ${advice}`);
  }
  return lines.join('\n');
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
