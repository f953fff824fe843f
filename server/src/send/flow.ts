/** The steps of a test send, from the open file to Twilio's answer. VS Code and the network are passed in. */
import type { PlanError, Refusal, TestPlan } from '../lsp/protocol.ts';
import type { BaseUrl } from '../twilio/base-url.ts';
import { readTwilioConfig, type TwilioConfig } from '../twilio/config.ts';
import type { SendOutcome, StatusOutcome } from '../twilio/outcome.ts';
import { refusedValue } from '../twilio/refusal.ts';
import { type Composition, compose, type Questions, type SendArguments } from './compose.ts';
import { type Lookup, resolveReferences } from './references.ts';

/** The text of a document, and the plan that the server made from that very text. */
export interface Snapshot {
  readonly text: string;
  readonly plan: TestPlan;
}

export interface SendPorts {
  readonly isTrusted: () => boolean;
  /** Undefined where the document is no connector config, or does not stop changing. */
  readonly snapshot: () => Promise<Snapshot | undefined>;
  /** Where Twilio's API, or what stands in for it, is. */
  readonly baseUrl: () => Promise<BaseUrl>;
  /** Where the credentials are that the config only refers to. */
  readonly lookup: Lookup;
  readonly questions: Questions;
  /** Sends once, and gives whichever way that ends. */
  readonly send: (baseUrl: string, config: TwilioConfig, composition: Composition) => Promise<Outcome>;
  /** @param version of the document when the text was taken */
  readonly mark: (refusal: Refusal | null, version: number) => Promise<void>;
}

export type Outcome = SendOutcome | StatusOutcome;

/** How a test send ended. */
export type News =
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'no-config' }
  | { readonly kind: 'errors'; readonly errors: readonly PlanError[] }
  | { readonly kind: 'no-templates' }
  | { readonly kind: 'unreadable' | 'unresolved' | 'bad-address'; readonly message: string }
  | {
      readonly kind: 'outcome';
      readonly outcome: Outcome;
      readonly composition: Composition;
      /** As it was sent from: with every reference resolved. */
      readonly config: TwilioConfig;
    };

/** @returns undefined where the user has left, and so needs no news */
export async function sendTestSms(ports: SendPorts, given: SendArguments): Promise<News | undefined> {
  if (!ports.isTrusted()) {
    return { kind: 'untrusted' };
  }
  const snapshot = await ports.snapshot();
  if (snapshot === undefined) {
    return { kind: 'no-config' };
  }
  const { errors, templates, version } = snapshot.plan;
  if (errors.length > 0) {
    return { kind: 'errors', errors };
  }
  if (templates.length === 0) {
    return { kind: 'no-templates' };
  }
  // The rules can be turned off, but Logto would still not take what is wrong here.
  const reading = readTwilioConfig(snapshot.text);
  if (!reading.ok) {
    return { kind: 'unreadable', message: reading.error.message };
  }
  const baseUrl = await ports.baseUrl();
  if (!baseUrl.ok) {
    return { kind: 'bad-address', message: baseUrl.message };
  }
  // Before the questions, so that nobody answers them in vain; the values are looked up anew when they are needed.
  const early = await resolveReferences(reading.config, ports.lookup);
  if (!early.ok) {
    return { kind: 'unresolved', message: early.message };
  }
  const composition = await compose(ports.questions, templates, given);
  if (composition === undefined) {
    return undefined;
  }
  const credentials = await resolveReferences(reading.config, ports.lookup);
  if (!credentials.ok) {
    return { kind: 'unresolved', message: credentials.message };
  }
  const config = { ...reading.config, ...credentials.values };
  const outcome = await ports.send(baseUrl.url, config, composition);
  const refusal = refusedValue(outcome, composition.template.index);
  if (refusal !== null || outcome.kind === 'created' || outcome.kind === 'found') {
    await ports.mark(refusal, version);
  }
  return { kind: 'outcome', outcome, composition, config };
}
