/** Sends a message and follows it for a while. */
import { type ClientOptions, createMessage, fetchMessage } from '../twilio/client.ts';
import type { TwilioConfig } from '../twilio/config.ts';
import type { Composition } from './compose.ts';
import type { Outcome } from './flow.ts';
import { follow, patience } from './follow.ts';

/** How often, in milliseconds, and how many times Twilio is asked what became of a message. */
const LOOK = { every: 1000, times: 15 };

/**
 * @param client its signal ends the request before Twilio took the message, and afterwards the following
 * @param onProgress told in a word or two what is going on
 */
export async function deliver(
  client: ClientOptions & { readonly signal: AbortSignal },
  config: TwilioConfig,
  { template, number }: Composition,
  onProgress: (what: string) => void,
): Promise<Outcome> {
  onProgress('Sending');
  const sent = await createMessage(client, config, {
    to: number.e164,
    messagingServiceSID: config.fromMessagingServiceSID,
    body: template.text,
    disableRiskCheck: config.disableRiskCheck,
  });
  if (sent.kind !== 'created') {
    return sent;
  }
  const message = await follow(sent.message, {
    ask: () => fetchMessage(client, config, sent.message.sid),
    wait: patience(LOOK.every, LOOK.times, client.signal),
    onStatus: onProgress,
  });
  return { kind: message === sent.message ? 'created' : 'found', message };
}
