/** The command "Logto: Send All Templates": each one in turn to one number, and a table of what became of them. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { sentencesText } from '../../../server/src/l10n/prose.ts';
import { systemClock } from '../../../server/src/send/clock.ts';
import { type Summary, sendAllTemplates } from '../../../server/src/send/send-all.ts';
import { isAllWell, summarySentence, summaryTable } from '../../../server/src/send/summary.ts';
import { redact, secretsOf } from '../../../server/src/twilio/redact.ts';
import { lazyChannel } from '../lazy-channel.ts';
import { failureNotice, type Notice, reasonOf, showLog, showSimulator } from '../notice.ts';
import { readArguments } from '../send/arguments.ts';
import { askNumber } from '../send/ask-number.ts';
import { hindranceNotice } from '../send/notice.ts';
import { withProgress } from '../send/progress.ts';
import { confirmAll } from '../send/questions.ts';
import { commonPorts, type SendParts, sendOne } from '../send/sending.ts';
import { type SendSettings, sendSettings, type Target } from '../send/settings.ts';
import { tell } from '../tell.ts';
import { documentOf } from './document-of.ts';

const COMMAND = 'logtoConnector.sendAllTemplates';

/** The arguments are those that `readArguments` takes; a template among them does not count. */
export function registerSendAllTemplates(parts: SendParts): vscode.Disposable {
  const summaries = lazyChannel(summaryName());
  const command = vscode.commands.registerCommand(COMMAND, async (...values: unknown[]) => {
    const { log, simulator } = parts;
    const { uri, to } = readArguments(values);
    let document: vscode.TextDocument | undefined;
    let notice: Notice | undefined;
    try {
      document = await documentOf(uri);
      const settings = sendSettings();
      const news =
        document === undefined ? { kind: 'no-config' as const } : await sendAll(parts, document, settings, to);
      if (news?.kind === 'summary') {
        const table = redact(summaryTable(news, settings.target), secretsOf(news.config));
        summaries.show(table);
        log.info(table);
        notice = noticeOf(news, settings.target);
      } else {
        notice = news && hindranceNotice(news);
      }
    } catch (error) {
      log.error(`Send All Templates failed. ${error instanceof Error ? error.stack : String(error)}`);
      notice = failureNotice(l10n.t('Sending all templates failed: {0}', reasonOf(error)));
    }
    if (notice !== undefined) {
      tell(notice, { document, log, showSimulator: simulator.show });
    }
  });
  return vscode.Disposable.from(command, summaries);
}

function sendAll(parts: SendParts, document: vscode.TextDocument, settings: SendSettings, to: string | undefined) {
  return sendAllTemplates(
    {
      ...commonPorts(parts, document, settings),
      askNumber: (initial, canGoBack) => askNumber(parts.numbers, initial, canGoBack),
      confirm: (batch) => confirmAll(batch, settings),
      run: (work) => withProgress(l10n.t('Test SMS'), work),
      send: (baseUrl, config, composition, events) =>
        sendOne(parts, document, settings, { baseUrl, config, composition }, events),
      clock: systemClock,
    },
    to === undefined ? {} : { to },
  );
}

const summaryName = () => l10n.t('Test SMS Summary');

function noticeOf(summary: Summary, target: Target): Notice {
  const text = sentencesText([summarySentence(summary), l10n.t('The output "{0}" has them all.', summaryName())]);
  return {
    severity: isAllWell(summary) ? 'information' : 'error',
    text: target === 'simulator' ? l10n.t('Simulator: {0}', text) : text,
    actions: [target === 'simulator' ? showSimulator() : showLog()],
  };
}
