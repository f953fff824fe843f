/** The command "Logto: Send Test SMS". */
import * as vscode from 'vscode';
import { SEND_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { type News, type Outcome, type Snapshot, sendTestSms } from '../../../server/src/send/flow.ts';
import { parseBaseUrl } from '../../../server/src/twilio/base-url.ts';
import { explainTwilioError } from '../../../server/src/twilio/errors.ts';
import { redact, secretsOf } from '../../../server/src/twilio/redact.ts';
import type { ServerRequests } from '../client.ts';
import { endOf, progressOf, shorten } from '../history/entry.ts';
import type { History } from '../history/history.ts';
import { inStep } from '../in-step.ts';
import { failureNotice, type Notice } from '../notice.ts';
import type { LookupFor } from '../references.ts';
import type { RememberedList } from '../remembered-list.ts';
import { type CommandArguments, readArguments } from '../send/arguments.ts';
import { askNumber } from '../send/ask-number.ts';
import { noticeOf } from '../send/notice.ts';
import { confirm, pickTemplate } from '../send/questions.ts';
import { type SendSettings, sendSettings } from '../send/settings.ts';
import { transmit } from '../send/transmit.ts';
import type { SimulatorHost } from '../simulator-host.ts';
import { tell } from '../tell.ts';
import { documentOf } from './document-of.ts';

export interface SendParts {
  readonly client: ServerRequests;
  readonly simulator: SimulatorHost;
  /** The last phone numbers, in E.164 form. */
  readonly numbers: RememberedList;
  /** What the references in a document lead to. */
  readonly lookupFor: LookupFor;
  readonly history: History;
  readonly log: vscode.LogOutputChannel;
}

/** The arguments are those that `readArguments` takes. */
export function registerSendTestSms(parts: SendParts): vscode.Disposable {
  return vscode.commands.registerCommand(SEND_COMMAND, async (...values: unknown[]) => {
    const { log, simulator } = parts;
    const given = readArguments(values);
    let document: vscode.TextDocument | undefined;
    let notice: Notice | undefined;
    try {
      document = await documentOf(given.uri);
      const settings = sendSettings();
      const news =
        document === undefined ? { kind: 'no-config' as const } : await send(parts, document, settings, given);
      notice = news && noticeOf(news, settings.target);
      write(log, news, notice);
    } catch (error) {
      log.error(`Send Test SMS failed. ${error instanceof Error ? error.stack : String(error)}`);
      notice = failureNotice('The test SMS', error);
    }
    if (notice !== undefined) {
      tell(notice, { document, log, showSimulator: simulator.show });
    }
  });
}

function send(
  { client, simulator, numbers, lookupFor, history }: SendParts,
  document: vscode.TextDocument,
  { target, apiBaseUrl, timeoutMs, followForMs }: SendSettings,
  given: CommandArguments,
): Promise<News | undefined> {
  return sendTestSms(
    {
      isTrusted: () => vscode.workspace.isTrusted,
      snapshot: () => snapshotOf(client, document),
      baseUrl: async () => parseBaseUrl(target === 'simulator' ? await simulator.url() : apiBaseUrl),
      lookup: lookupFor(document.uri),
      questions: {
        pickTemplate,
        askNumber: (initial, canGoBack) => askNumber(numbers, initial, canGoBack),
        confirm: (composition) => confirm(composition, target),
      },
      async send(baseUrl, config, composition) {
        const { template, number } = composition;
        const record = await history.begin({
          usageType: template.usageType,
          number: shorten(number.international),
          document: document.uri.toString(),
          target,
        });
        const outcome = await transmit({ baseUrl, timeoutMs, followForMs }, config, composition, (message) =>
          record.tell(progressOf(message)),
        );
        await record.end(endOf(outcome));
        if (!blamesNumber(outcome)) {
          await numbers.remember(composition.number.e164);
        }
        return outcome;
      },
      async mark(refusal, version) {
        // What was refused may no longer stand there.
        if (refusal === null || document.version === version) {
          await client.refuse(document, refusal);
        }
      },
    },
    given,
  );
}

/** Whether Twilio refused the phone number, which is then not worth a place in the list. */
function blamesNumber(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && explainTwilioError(outcome.code).field === 'phoneNumber';
}

/** Text and plan must be of the same version. */
async function snapshotOf(client: ServerRequests, document: vscode.TextDocument): Promise<Snapshot | undefined> {
  const plan = await inStep(document, () => client.testPlan(document));
  return plan && { text: document.getText(), plan };
}

function write(log: vscode.LogOutputChannel, news: News | undefined, notice: Notice | undefined): void {
  if (news?.kind !== 'outcome' || notice === undefined) {
    return;
  }
  const { template, number } = news.composition;
  const line = `Test SMS (${template.usageType}) to ${number.e164}: ${notice.text}`;
  log[notice.severity === 'information' ? 'info' : 'warn'](redact(line, secretsOf(news.config)));
}
