import * as vscode from 'vscode';
import { type ClientOptions, createMessage, fetchMessage } from '../../../server/src/twilio/client.ts';
import type { TwilioConfig } from '../../../server/src/twilio/config.ts';
import type { Composition } from './compose.ts';
import type { Outcome } from './flow.ts';
import { follow, patience } from './follow.ts';

/** How often, in milliseconds, and how many times Twilio is asked what became of a message. */
const LOOK = { every: 1000, times: 15 };

/**
 * Sends a message and follows it for a while, with progress that can be cancelled: before Twilio took the message that
 * ends the request, afterwards it ends the following.
 *
 * @param options but for the signal
 */
export function transmit(
  options: Omit<ClientOptions, 'signal' | 'fetch'>,
  config: TwilioConfig,
  { template, number }: Composition,
): Thenable<Outcome> {
  const appearance = {
    location: vscode.ProgressLocation.Notification,
    title: `Test SMS to ${number.international}`,
    cancellable: true,
  };
  return vscode.window.withProgress(appearance, async (progress, token): Promise<Outcome> => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    const { signal } = controller;
    // Looked up at each call, because VS Code replaces it to obey the user's proxy settings.
    const client: ClientOptions = { ...options, signal, fetch: (url, init) => fetch(url, init) };

    progress.report({ message: 'Sending …' });
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
      wait: patience(LOOK.every, LOOK.times, signal),
      onStatus: (status) => progress.report({ message: `${status} …` }),
    });
    return { kind: message === sent.message ? 'created' : 'found', message };
  });
}
