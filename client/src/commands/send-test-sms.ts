/** The command "Logto: Send Test SMS". */
import * as vscode from 'vscode';
import { SEND_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { parseBaseUrl } from '../../../server/src/twilio/base-url.ts';
import { createMessage, type MessageFields } from '../../../server/src/twilio/client.ts';
import type { TwilioConfig } from '../../../server/src/twilio/config.ts';
import type { SendOutcome } from '../../../server/src/twilio/outcome.ts';
import type { Client } from '../client.ts';
import { askNumber } from '../send/ask-number.ts';
import { confirm, pickTemplate } from '../send/choose.ts';
import { type Snapshot, sendTestSms } from '../send/flow.ts';
import { recentNumbers, rememberNumber } from '../send/recent-numbers.ts';
import { type SendSettings, sendSettings } from '../send/settings.ts';
import { tell } from '../send/tell.ts';
import type { SimulatorHost } from '../simulator-host.ts';

export interface SendParts {
  readonly client: Client;
  readonly simulator: SimulatorHost;
  readonly output: vscode.LogOutputChannel;
  /** Remembers the last phone numbers. */
  readonly memory: vscode.Memento;
}

/**
 * The command's arguments, all optional: the document's URI (a code lens gives its text), the template's index, and the
 * number to begin with. It resolves to Twilio's answer, or to undefined where nothing was sent.
 */
export function registerSendTestSms(parts: SendParts): vscode.Disposable {
  return vscode.commands.registerCommand(SEND_COMMAND, async (uri?: unknown, index?: unknown, to?: unknown) => {
    const document = await documentOf(uri);
    if (document === undefined) {
      await vscode.window.showWarningMessage('Open a Logto connector config first, then send a test SMS from it.');
      return undefined;
    }
    return send(
      parts,
      document,
      typeof index === 'number' ? index : undefined,
      typeof to === 'string' ? to : undefined,
    );
  });
}

async function documentOf(uri: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof uri === 'string' || uri instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri);
  }
  return vscode.window.activeTextEditor?.document;
}

async function send(
  { client, simulator, output, memory }: SendParts,
  document: vscode.TextDocument,
  templateIndex: number | undefined,
  to: string | undefined,
): Promise<SendOutcome | undefined> {
  const settings = sendSettings();
  const baseUrl = parseBaseUrl(settings.target === 'live' ? settings.apiBaseUrl : await simulator.url());
  if (!baseUrl.ok) {
    await vscode.window.showErrorMessage(`Nothing was sent. ${baseUrl.message}`);
    return undefined;
  }
  return sendTestSms(
    {
      isTrusted: () => vscode.workspace.isTrusted,
      snapshot: () => snapshotOf(client, document),
      pickTemplate,
      askNumber: async () => {
        const number = await askNumber(memory, to ?? recentNumbers(memory)[0]);
        if (number) {
          await rememberNumber(memory, number.e164);
        }
        return number;
      },
      confirm: (request) => confirm(request, settings.target),
      send: (config, fields) => sendWithProgress(config, fields, baseUrl.url, settings),
      mark: (refusal) => client.refuse(document, refusal),
      tell: (news) => tell(news, document, output),
    },
    templateIndex,
  );
}

/** Asks again while the user types: text and plan must be of the same version. */
async function snapshotOf(client: Client, document: vscode.TextDocument): Promise<Snapshot | undefined> {
  for (;;) {
    const plan = await client.testPlan(document);
    if (plan === null) {
      return undefined;
    }
    if (plan.version === document.version) {
      return { text: document.getText(), plan };
    }
  }
}

function sendWithProgress(
  config: TwilioConfig,
  fields: MessageFields,
  baseUrl: string,
  { timeoutMs }: SendSettings,
): Promise<SendOutcome> {
  return Promise.resolve(
    vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Sending a test SMS to ${fields.to}`,
        cancellable: true,
      },
      (_, token) => {
        const controller = new AbortController();
        token.onCancellationRequested(() => controller.abort());
        return createMessage({ fetch, baseUrl, timeoutMs, signal: controller.signal }, config, fields);
      },
    ),
  );
}
