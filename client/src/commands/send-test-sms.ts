/** The command "Logto: Send Test SMS". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SEND_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { type News, sendTestSms } from '../../../server/src/send/flow.ts';
import { redact, secretsOf } from '../../../server/src/twilio/redact.ts';
import { failureNotice, type Notice, reasonOf } from '../notice.ts';
import { type CommandArguments, readArguments } from '../send/arguments.ts';
import { askNumber } from '../send/ask-number.ts';
import { noticeOf } from '../send/notice.ts';
import { withProgress } from '../send/progress.ts';
import { confirm, pickTemplate } from '../send/questions.ts';
import { commonPorts, type SendParts, sendOne } from '../send/sending.ts';
import { type SendSettings, sendSettings } from '../send/settings.ts';
import { tell } from '../tell.ts';
import { documentOf } from './document-of.ts';
import { switchTarget } from './switch-target.ts';

/** The arguments are those that `readArguments` takes. A target among them is that of later messages, too. */
export function registerSendTestSms(parts: SendParts): vscode.Disposable {
  return vscode.commands.registerCommand(SEND_COMMAND, async (...values: unknown[]) => {
    const { log, simulator } = parts;
    const given = readArguments(values);
    let document: vscode.TextDocument | undefined;
    let notice: Notice | undefined;
    try {
      document = await documentOf(given.uri);
      if (given.target !== undefined && given.target !== sendSettings().target) {
        await switchTarget(given.target);
      }
      const settings = sendSettings();
      const news =
        document === undefined ? { kind: 'no-config' as const } : await send(parts, document, settings, given);
      notice = news && noticeOf(news, settings.target);
      write(log, news, notice);
    } catch (error) {
      log.error(`Send Test SMS failed. ${error instanceof Error ? error.stack : String(error)}`);
      notice = failureNotice(l10n.t('The test SMS failed: {0}', reasonOf(error)));
    }
    if (notice !== undefined) {
      tell(notice, { document, log, showSimulator: simulator.show });
    }
  });
}

function send(
  parts: SendParts,
  document: vscode.TextDocument,
  settings: SendSettings,
  given: CommandArguments,
): Promise<News | undefined> {
  return sendTestSms(
    {
      ...commonPorts(parts, document, settings),
      questions: {
        pickTemplate,
        askNumber: (initial, canGoBack) => askNumber(parts.numbers, initial, canGoBack),
        confirm: (composition) => confirm(composition, settings),
      },
      send: (baseUrl, config, composition) =>
        withProgress(l10n.t('Test SMS to {0}', composition.number.international), (progress) =>
          sendOne(parts, document, settings, { baseUrl, config, composition }, progress),
        ),
    },
    given,
  );
}

function write(log: vscode.LogOutputChannel, news: News | undefined, notice: Notice | undefined): void {
  if (news?.kind !== 'outcome' || notice === undefined) {
    return;
  }
  const { template, number } = news.composition;
  const line = `Test SMS (${template.usageType}) to ${number.e164}: ${notice.text}`;
  log[notice.severity === 'information' ? 'info' : 'warn'](redact(line, secretsOf(news.config)));
}
