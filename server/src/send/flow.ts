/** The steps of a test send, from the open file to Twilio's answer. VS Code and the network are passed in. */
import type { PlanError, Refusal, TestPlan, TestTemplate } from '../lsp/protocol.ts';
import type { BaseUrl } from '../twilio/base-url.ts';
import { readTwilioConfig, type TwilioConfig } from '../twilio/config.ts';
import type { SendOutcome, StatusOutcome } from '../twilio/outcome.ts';
import { refusedValue } from '../twilio/refusal.ts';
import { type Composition, compose, type Questions, type SendArguments } from './compose.ts';
import { type Lookup, resolveReferences, type Unresolved } from './references.ts';

/** The text of a document, and the plan that the server made from that very text. */
export interface Snapshot {
  readonly text: string;
  readonly plan: TestPlan;
}

/** What every way to send needs. */
export interface CommonPorts {
  readonly isTrusted: () => boolean;
  /** Undefined where the document is no connector config, or does not stop changing. */
  readonly snapshot: () => Promise<Snapshot | undefined>;
  /** Where Twilio's API, or what stands in for it, is. */
  readonly baseUrl: () => Promise<BaseUrl>;
  /** Where the credentials are that the config only refers to. */
  readonly lookup: Lookup;
  /** @param version of the document when the text was taken */
  readonly mark: (refusal: Refusal | null, version: number) => Promise<void>;
  /** Told of what failed beside the send, where what became of the message counts all the same. */
  readonly onError: (error: unknown) => void;
}

export interface SendPorts extends CommonPorts {
  readonly questions: Questions;
  /** Sends once, and gives whichever way that ends. */
  readonly send: (baseUrl: string, config: TwilioConfig, composition: Composition) => Promise<Outcome>;
}

export type Outcome = SendOutcome | StatusOutcome;

/** Why there can be no send. */
export type Hindrance =
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'no-config' }
  | { readonly kind: 'errors'; readonly errors: readonly PlanError[] }
  | { readonly kind: 'no-templates' }
  | ({ readonly kind: 'unresolved' } & Pick<Unresolved, 'message' | 'missing'>)
  | { readonly kind: 'unreadable' | 'bad-address'; readonly message: string };

/** How a test send ended. */
export type News =
  | Hindrance
  | {
      readonly kind: 'outcome';
      readonly outcome: Outcome;
      readonly composition: Composition;
      /** As it was sent from: with every reference resolved. */
      readonly config: TwilioConfig;
    };

/** All that a send needs but for the number and the choice of a template. */
export interface Preparation {
  readonly kind: 'ready';
  /** One at least. */
  readonly templates: readonly TestTemplate[];
  /** Of the document. */
  readonly version: number;
  readonly baseUrl: string;
  /**
   * The config with its references resolved: looked up anew each time, right before it is needed.
   */
  readonly config: () => Promise<{ readonly kind: 'config'; readonly config: TwilioConfig } | Hindrance>;
}

function reasonOf({ message, missing }: Unresolved): Pick<Unresolved, 'message' | 'missing'> {
  return { message, ...(missing && { missing }) };
}

/** The steps before the first question, so that nobody answers in vain. */
export async function prepare(ports: CommonPorts): Promise<Preparation | Hindrance> {
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
  const config = async () => {
    const credentials = await resolveReferences(reading.config, ports.lookup);
    return credentials.ok
      ? { kind: 'config' as const, config: { ...reading.config, ...credentials.values } }
      : { kind: 'unresolved' as const, ...reasonOf(credentials) };
  };
  const early = await config();
  return early.kind === 'config' ? { kind: 'ready', templates, version, baseUrl: baseUrl.url, config } : early;
}

/** @returns undefined where the user has left, and so needs no news */
export async function sendTestSms(ports: SendPorts, given: SendArguments): Promise<News | undefined> {
  const ready = await prepare(ports);
  if (ready.kind !== 'ready') {
    return ready;
  }
  const { templates, version, baseUrl } = ready;
  const composition = await compose(ports.questions, templates, given);
  if (composition === undefined) {
    return undefined;
  }
  const resolved = await ready.config();
  if (resolved.kind !== 'config') {
    return resolved;
  }
  const { config } = resolved;
  const outcome = await ports.send(baseUrl, config, composition);
  const refusal = refusedValue(outcome, composition.template.index);
  if (refusal !== null || outcome.kind === 'created' || outcome.kind === 'found') {
    await markIfPossible(ports, refusal, version);
  }
  return { kind: 'outcome', outcome, composition, config };
}

/** The message is sent by then: who is told of a failure instead sends it again. */
export async function markIfPossible(
  { mark, onError }: CommonPorts,
  refusal: Refusal | null,
  version: number,
): Promise<void> {
  try {
    await mark(refusal, version);
  } catch (error) {
    onError(error);
  }
}
