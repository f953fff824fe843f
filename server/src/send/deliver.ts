/** Sends a message, and finds out what becomes of it. */
import * as l10n from '@vscode/l10n';
import { type ClientOptions, createMessage, fetchMessage, type MessageFields } from '../twilio/client.ts';
import type { TwilioConfig } from '../twilio/config.ts';
import { listMessages } from '../twilio/list-messages.ts';
import type { SendOutcome, TwilioMessage } from '../twilio/outcome.ts';
import { redact, secretsOf } from '../twilio/redact.ts';
import { type Clock, countDown, systemClock } from './clock.ts';
import type { Composition } from './compose.ts';
import type { Outcome } from './flow.ts';
import { follow } from './follow.ts';
import { findAttempt, isInDoubt, settled } from './locate.ts';
import { waitFor } from './too-many.ts';

export interface DeliveryOptions extends ClientOptions {
  /** Ends the request before Twilio took the message, and afterwards the following. */
  readonly signal: AbortSignal;
  /** How long to follow the message at most, in milliseconds; 0 for not at all. */
  readonly followForMs: number;
  /** The SIDs of messages that were sent before: where the reply is lost, none of them is taken for this one. */
  readonly others?: ReadonlySet<string>;
  readonly clock?: Clock;
}

export interface DeliveryEvents {
  /** Told in a few words what is going on. */
  readonly onProgress: (what: string) => void;
  /** Told of the message each time that Twilio has told of it. */
  readonly onMessage?: (message: TwilioMessage) => void;
}

/** Milliseconds for Twilio to enter a message into its list, and for that list to come. */
const LIST = { after: 2000, timeout: 10_000 };

/**
 * Sends a message once. Where Twilio says that it took too many requests, and so not this one, it is sent anew after
 * the time that Twilio asks for, and that one time only. Where the reply is lost, the account's messages are asked
 * whether it was created. Then it is followed.
 *
 * @returns what became of it; nothing is thrown
 */
export async function deliver(
  options: DeliveryOptions,
  config: TwilioConfig,
  { template, number }: Composition,
  events: DeliveryEvents,
): Promise<Outcome> {
  const { clock = systemClock, signal } = options;
  const { onProgress } = events;
  const rest = (seconds: number) => onProgress(l10n.t('Twilio asks to wait: {0} s', seconds));
  const fields: MessageFields = {
    to: number.e164,
    messagingServiceSID: config.fromMessagingServiceSID,
    body: template.text,
    disableRiskCheck: config.disableRiskCheck,
  };
  const create = () => {
    onProgress(l10n.t('Sending'));
    return createOrLocate({ ...options, clock }, config, fields, onProgress);
  };
  let sent = await create();
  const wait = waitFor(sent);
  if (wait !== undefined) {
    sent = (await countDown(clock, wait, signal, rest)) ? await create() : { kind: 'cancelled', delivery: 'not-sent' };
  }
  if (sent.kind !== 'created' && sent.kind !== 'found') {
    return sent;
  }
  const followed = await follow(sent.message, {
    ask: (patience) =>
      fetchMessage({ ...options, timeoutMs: Math.min(options.timeoutMs, patience) }, config, sent.message.sid),
    clock,
    signal,
    followForMs: options.followForMs,
    onMessage(message) {
      onProgress(message.status);
      events.onMessage?.(message);
    },
    onRest: rest,
  });
  return followed.message === sent.message ? { ...sent, ...followed } : { ...sent, kind: 'found', ...followed };
}

async function createOrLocate(
  options: DeliveryOptions & { readonly clock: Clock },
  config: TwilioConfig,
  fields: MessageFields,
  onProgress: (what: string) => void,
): Promise<SendOutcome | Outcome> {
  const { clock } = options;
  const begin = clock.now();
  const sent = await createMessage(options, config, fields);
  if (!isInDoubt(sent)) {
    return sent;
  }
  onProgress(l10n.t('Asking Twilio whether it has the message'));
  // Who cancels wants to know it all the more.
  const patient = new AbortController().signal;
  await clock.wait(LIST.after, patient);
  const timeoutMs = Math.min(options.timeoutMs, LIST.timeout);
  const list = await listMessages({ ...options, signal: patient, timeoutMs }, config, fields.to);
  if ('kind' in list) {
    return settled(sent, 'unanswered');
  }
  // As the list comes: without what looks like the auth token.
  const clean = (text: string) => redact(text, secretsOf(config));
  const attempt = {
    body: clean(fields.body),
    messagingServiceSID: clean(fields.messagingServiceSID),
    agoMs: clock.now() - begin,
    others: options.others ?? new Set(),
  };
  const found = findAttempt(list, attempt, clock.now());
  return typeof found === 'string' ? settled(sent, found) : found;
}
