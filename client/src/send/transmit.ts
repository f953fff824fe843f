import * as vscode from 'vscode';
import type { Composition } from '../../../server/src/send/compose.ts';
import { type DeliveryOptions, deliver } from '../../../server/src/send/deliver.ts';
import type { Outcome } from '../../../server/src/send/flow.ts';
import type { TwilioConfig } from '../../../server/src/twilio/config.ts';
import type { TwilioMessage } from '../../../server/src/twilio/outcome.ts';
import { withoutLinks } from '../uninterpreted.ts';
import { networkFetch } from './network-fetch.ts';

/**
 * Sends a message and follows it, with progress that can be cancelled: before Twilio took the message that ends the
 * request, afterwards it ends the following.
 *
 * @param options but for the signal
 * @param onMessage told of the message each time that Twilio has told of it
 */
export function transmit(
  options: Omit<DeliveryOptions, 'signal' | 'fetch'>,
  config: TwilioConfig,
  composition: Composition,
  onMessage: (message: TwilioMessage) => void,
): Thenable<Outcome> {
  const appearance = {
    location: vscode.ProgressLocation.Notification,
    title: `Test SMS to ${composition.number.international}`,
    cancellable: true,
  };
  return vscode.window.withProgress(appearance, (progress, token): Promise<Outcome> => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    const client = { ...options, signal: controller.signal, fetch: networkFetch() };
    return deliver(client, config, composition, {
      onProgress: (what) => progress.report({ message: withoutLinks(`${what} …`) }),
      onMessage,
    });
  });
}
