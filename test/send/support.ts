/** A test send whose user and Twilio are scripted. */

import type { Refusal, TestTemplate } from '../../server/src/lsp/protocol.ts';
import type { Composition } from '../../server/src/send/compose.ts';
import type { Outcome, SendPorts, Snapshot } from '../../server/src/send/flow.ts';
import type { TwilioConfig } from '../../server/src/twilio/config.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../server/src/twilio/phone-number.ts';
import { openConfig, service } from '../support/configs.ts';

export function phoneNumber(text: string): PhoneNumber {
  const number = parsePhoneNumber(text);
  if (!number.ok) {
    throw new Error(number.message);
  }
  return number;
}

export const PHONE = phoneNumber('+1 415 555 2671');

/** The server's own word on a text. */
export function snapshotOf(text: string): Snapshot {
  return { text, plan: service.testPlan(openConfig(text)) };
}

export const DELIVERED: Outcome = {
  kind: 'found',
  message: { sid: `SM${'0'.repeat(32)}`, status: 'delivered', segments: 1, errorCode: null, errorMessage: null },
};

export function refused(code: number, message = 'No'): Outcome {
  return { kind: 'refused', httpStatus: 400, code, message, delivery: 'not-sent' };
}

export interface Script {
  readonly text: string;
  readonly isTrusted?: boolean;
  readonly baseUrl?: Awaited<ReturnType<SendPorts['baseUrl']>>;
  /** The answers to each question, in the order in which it is asked. */
  readonly pick?: readonly (number | undefined)[];
  readonly numbers?: readonly (PhoneNumber | 'back' | undefined)[];
  readonly decisions?: readonly ('send' | 'back' | undefined)[];
  readonly outcome?: Outcome;
  /** What references lead to, by their names. */
  readonly values?: Readonly<Record<string, string>>;
  readonly markFails?: boolean;
}

export interface Sent {
  readonly baseUrl: string;
  readonly config: TwilioConfig;
  readonly composition: Composition;
}

/** @returns the ports, and what passed through them */
export function scripted(script: Script) {
  const asked: string[] = [];
  const shown: TestTemplate[][] = [];
  const looked: string[] = [];
  const sent: Sent[] = [];
  const errors: string[] = [];
  const marked: { refusal: Refusal | null; version: number }[] = [];
  const answers = { pick: [...(script.pick ?? [])], numbers: [...(script.numbers ?? [])] };
  const decisions = [...(script.decisions ?? ['send'])];
  const ports: SendPorts = {
    isTrusted: () => script.isTrusted ?? true,
    snapshot: async () => snapshotOf(script.text),
    baseUrl: async () => script.baseUrl ?? { ok: true, url: 'https://api.twilio.com' },
    async lookup({ source, name }) {
      looked.push(`${source}:${name}`);
      const value = script.values?.[name];
      return value ? { ok: true, value, origin: 'the test' } : { ok: false, problem: `There is no ${name}.` };
    },
    questions: {
      async pickTemplate(templates) {
        asked.push('template');
        shown.push([...templates]);
        const index = answers.pick.shift();
        return index === undefined ? undefined : templates[index];
      },
      async askNumber(initial, canGoBack) {
        asked.push(`number ${JSON.stringify(initial)}${canGoBack ? ' or back' : ''}`);
        return answers.numbers.shift();
      },
      async confirm({ template, number }) {
        asked.push(`confirm ${template.usageType} to ${number.e164}`);
        return decisions.shift();
      },
    },
    async send(baseUrl, config, composition) {
      sent.push({ baseUrl, config, composition });
      return script.outcome ?? DELIVERED;
    },
    async mark(refusal, version) {
      marked.push({ refusal, version });
      if (script.markFails) {
        throw new Error('The server has ended.');
      }
    },
    onError: (error) => errors.push(String(error)),
  };
  return { ports, asked, shown, looked, sent, marked, errors };
}
