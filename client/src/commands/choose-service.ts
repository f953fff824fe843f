/** The command "Logto: Choose Messaging Service". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { listServices, type MessagingService } from '../../../server/src/twilio/account.ts';
import { describeQuestionFailure } from '../../../server/src/twilio/describe-outcome.ts';
import { applyCredential } from '../apply-credential.ts';
import { askTwilio, type QuestionParts } from '../ask-twilio.ts';
import { aboutError, information, type Notice, openConsole, warning } from '../notice.ts';
import { withoutIcons } from '../uninterpreted.ts';
import { registerDocumentCommand } from './about-document.ts';

const KEY = 'fromMessagingServiceSID';
const SERVICES = 'https://console.twilio.com/us1/develop/sms/services';

export function registerChooseService(parts: QuestionParts): vscode.Disposable {
  return registerDocumentCommand({
    id: 'logtoConnector.chooseService',
    failure: (reason) => l10n.t('The choice of a Messaging Service failed: {0}', reason),
    log: parts.log,
    async run(document) {
      const asked = await askTwilio<'accountSID' | 'authToken', Awaited<ReturnType<typeof listServices>>>(
        parts,
        document,
        {
          keys: ['accountSID', 'authToken'],
          title: l10n.t('Asking Twilio for the Messaging Services'),
          ask: listServices,
        },
      );
      if (!asked.ok || document === undefined) {
        return asked.ok ? undefined : asked.notice;
      }
      if ('kind' in asked.answer) {
        const { text, href } = describeQuestionFailure(asked.answer);
        return { severity: 'error', text, actions: href === null ? [] : [aboutError(href)] };
      }
      return choose(parts, document, asked.answer.services);
    },
  });
}

/** @returns undefined where the user has left */
async function choose(
  { client }: QuestionParts,
  document: vscode.TextDocument,
  services: readonly MessagingService[],
): Promise<Notice | undefined> {
  if (services.length === 0) {
    return warning(
      l10n.t('The account has no Messaging Service. Create one in the Twilio Console, and add a sender to it.'),
      [openConsole(SERVICES)],
    );
  }
  const items = services.map(({ sid, name }) => ({ label: withoutIcons(name), description: sid, sid, name }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Choose Messaging Service'),
    placeHolder: l10n.t('Logto will send through the one that you choose'),
    matchOnDescription: true,
  });
  if (picked === undefined) {
    return undefined;
  }
  const isDone = await applyCredential(client, document, KEY, picked.sid);
  return isDone
    ? information(l10n.t('Logto will send through “{0}”.', picked.name))
    : warning(l10n.t('The config has no place for "{0}". Mend its syntax, then choose again.', KEY));
}
