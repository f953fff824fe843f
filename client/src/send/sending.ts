/** What every command that sends needs of VS Code and of the rest of the extension. */
import * as vscode from 'vscode';
import type { Composition } from '../../../server/src/send/compose.ts';
import { type DeliveryEvents, type DeliveryOptions, deliver } from '../../../server/src/send/deliver.ts';
import type { CommonPorts, Outcome, Snapshot } from '../../../server/src/send/flow.ts';
import { parseBaseUrl } from '../../../server/src/twilio/base-url.ts';
import type { TwilioConfig } from '../../../server/src/twilio/config.ts';
import { blamedField } from '../../../server/src/twilio/errors.ts';
import { endOf, progressOf, shorten } from '../history/entry.ts';
import type { History } from '../history/history.ts';
import { inStep } from '../in-step.ts';
import type { LookupFor } from '../references.ts';
import type { RememberedList } from '../remembered-list.ts';
import type { ServerRequests } from '../server-requests.ts';
import type { SimulatorHost } from '../simulator-host.ts';
import type { Milestones } from '../walkthrough/milestones.ts';
import { networkFetch } from './network-fetch.ts';
import type { SendSettings } from './settings.ts';

export interface SendParts {
  readonly client: ServerRequests;
  readonly simulator: SimulatorHost;
  /** The last phone numbers, in E.164 form. */
  readonly numbers: RememberedList;
  /** What the references in a document lead to. */
  readonly lookupFor: LookupFor;
  readonly history: History;
  readonly milestones: Milestones;
  readonly log: vscode.LogOutputChannel;
}

export function commonPorts(
  { client, simulator, lookupFor, log }: SendParts,
  document: vscode.TextDocument,
  { target, apiBaseUrl }: SendSettings,
): CommonPorts {
  return {
    isTrusted: () => vscode.workspace.isTrusted,
    snapshot: () => snapshotOf(client, document),
    baseUrl: async () => parseBaseUrl(target === 'simulator' ? await simulator.url() : apiBaseUrl),
    lookup: lookupFor(document.uri),
    async mark(refusal, version) {
      // What was refused may no longer stand there.
      if (refusal === null || document.version === version) {
        await client.refuse(document, refusal);
      }
    },
    onError: logError(log),
  };
}

/** Sends one message and follows it; the history has it from the beginning. */
export async function sendOne(
  { numbers, history, milestones, log }: SendParts,
  document: vscode.TextDocument,
  { target, timeoutMs, followForMs }: SendSettings,
  message: { readonly baseUrl: string; readonly config: TwilioConfig; readonly composition: Composition },
  { signal, others, onProgress, onMessage }: DeliveryEvents & Pick<DeliveryOptions, 'signal' | 'others'>,
): Promise<Outcome> {
  const { baseUrl, config, composition } = message;
  const { template, number } = composition;
  const record = await history.begin({
    usageType: template.usageType,
    number: shorten(number.international),
    document: document.uri.toString(),
    target,
  });
  const options = { baseUrl, timeoutMs, followForMs, signal, fetch: networkFetch(), ...(others && { others }) };
  const outcome = await deliver(options, config, composition, {
    onProgress,
    onMessage(latest) {
      record(progressOf(latest)).catch(logError(log));
      onMessage?.(latest);
    },
  });
  if ((outcome.kind === 'created' || outcome.kind === 'found') && outcome.message.status === 'delivered') {
    milestones.reach('delivered');
  }
  // Whatever becomes of the notes: the message is sent by now, and who is told of a failure sends it again.
  const notes = [record(endOf(outcome)), ...(blamesNumber(outcome) ? [] : [numbers.remember(number.e164)])];
  for (const result of await Promise.allSettled(notes)) {
    if (result.status === 'rejected') {
      logError(log)(result.reason);
    }
  }
  return outcome;
}

function logError(log: vscode.LogOutputChannel): (error: unknown) => void {
  return (error) => log.error(`Something beside the test SMS itself failed. ${String(error)}`);
}

/** Whether Twilio refused the phone number, which is then not worth a place in the list. */
function blamesNumber(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && blamedField(outcome.code) === 'phoneNumber';
}

/** Text and plan must be of the same version. */
async function snapshotOf(client: ServerRequests, document: vscode.TextDocument): Promise<Snapshot | undefined> {
  const plan = await inStep(document, () => client.testPlan(document));
  return plan && { text: document.getText(), plan };
}
