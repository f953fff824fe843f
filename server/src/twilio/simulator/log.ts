import * as l10n from '@vscode/l10n';
import { factsText } from '../../l10n/prose.ts';
import { segmentsText } from '../../sms/amounts.ts';
import { measureSms } from '../../sms/segments.ts';
import { explainTwilioError } from '../errors.ts';
import type { Reaction } from './faults.ts';

/**
 * Numbers that the simulator refuses, and the error that each brings: those that Twilio documents for its test
 * credentials (https://www.twilio.com/docs/iam/test-credentials#test-sms-messages).
 */
export const MAGIC_NUMBERS: readonly (readonly [number: string, code: number])[] = [
  ['+15005550001', 21211],
  ['+15005550002', 21612],
  ['+15005550003', 21408],
  ['+15005550004', 21610],
  ['+15005550009', 21614],
];

/** What the log begins with. @param url the simulator's base address */
export function greeting(url: string): string {
  return [
    l10n.t('The simulator stands in for Twilio in this window, at {0}.', url),
    l10n.t('Nothing that is sent to it leaves this machine.'),
    l10n.t('It takes every account SID and auth token of the right form.'),
    l10n.t('It refuses these numbers, as Twilio does with test credentials:'),
    ...MAGIC_NUMBERS.map(([number, code]) => {
      const reason = l10n.t('error {0}: {1}', code, explainTwilioError(code).title);
      return `  ${number}  ${reason}`;
    }),
    '',
  ].join('\n');
}

export interface ReceivedMessage {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly status: string;
}

/** A message that came in, with the text as the phone would show it. @param riskCheck the parameter of that name */
export function received({ sid, to, body, status }: ReceivedMessage, riskCheck: string | null, time: Date): string {
  const { encoding, segments } = measureSms(body);
  const facts = [l10n.t('to {0}', to), encoding, segmentsText(segments)];
  const risk = riskCheck === null ? [] : [`RiskCheck=${riskCheck}`];
  return [
    statusLine(sid, status, time),
    `          ${factsText([...facts, ...risk])}`,
    ...body.split(/\r\n|\r|\n/).map((line) => `          | ${line}`),
  ].join('\n');
}

/** @param code Twilio's error code, where the message failed */
export function statusLine(sid: string, status: string, time: Date, code: number | null = null): string {
  const end = code === null ? status : l10n.t('{0}, error {1}', status, code);
  return `${clock(time)}  ${sid}  ${end}`;
}

/** A request that came to nothing, or whose answer did. @returns undefined where all went well */
export async function reactionLine(reaction: Reaction, time: Date): Promise<string | undefined> {
  switch (reaction.kind) {
    case 'drop':
      return `${clock(time)}  ${l10n.t('connection ended without an answer, as the settings say')}`;
    case 'silence':
      return `${clock(time)}  ${l10n.t('no answer, as the settings say')}`;
    case 'reply': {
      if (reaction.reply.ok) {
        return undefined;
      }
      const body: unknown = await reaction.reply.clone().json();
      const fields = new Map<string, unknown>(Object.entries(body ?? {}));
      const [code, message] = [String(fields.get('code')), String(fields.get('message'))];
      return `${clock(time)}  ${l10n.t('refused, error {0}: {1}', code, message)}`;
    }
  }
}

function clock(time: Date): string {
  return time.toTimeString().slice(0, 8);
}
