/** What a VS Code without Node does not do, and why: what is sent to Twilio, and what that needs. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { sentencesText } from '../../../server/src/l10n/prose.ts';
import { MOVE_SECRET_COMMAND, SEND_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { type Notice, STORE_SECRET_COMMAND, warning } from '../notice.ts';
import type { LookupFor } from '../references.ts';
import { SWITCH_TARGET_COMMAND } from '../status.ts';
import { createStatusItem, showStatus } from '../status-item.ts';
import { tell } from '../tell.ts';

/** Hides the buttons of these commands; the palette has them, so that who looks for one finds out why. */
const IN_BROWSER = 'logtoConnector.inBrowser';
const PAGE = 'https://github.com/logto-community/logto-connector-config#in-the-browser';

const SENDING = [
  SEND_COMMAND,
  'logtoConnector.sendAllTemplates',
  'logtoConnector.resendTestSms',
  'logtoConnector.openInTwilioConsole',
  'logtoConnector.clearHistory',
  SWITCH_TARGET_COMMAND,
];
const ASKING = ['logtoConnector.verifyCredentials', 'logtoConnector.chooseService'];
const KEEPING = [STORE_SECRET_COMMAND, 'logtoConnector.deleteSecret', MOVE_SECRET_COMMAND];

/** Registers those commands all the same: whoever calls one, by a key or a link, is told why it does nothing. */
export function registerNotOffered(log: vscode.LogOutputChannel): vscode.Disposable {
  void vscode.commands.executeCommand('setContext', IN_BROWSER, true);
  const register = (commands: readonly string[], notice: () => Notice) =>
    commands.map((command) =>
      vscode.commands.registerCommand(command, () => tell(notice(), { document: undefined, log })),
    );
  return vscode.Disposable.from(
    showWhereSendingIs(),
    ...register(SENDING, () => notOffered(l10n.t('No test SMS is sent from a browser.'), noRequests())),
    ...register(ASKING, () => notOffered(l10n.t('Twilio cannot be asked from a browser.'), noRequests())),
    ...register(KEEPING, () => notOffered(l10n.t('No secret is kept in a browser.'), nothingToSend())),
  );
}

/** No reference has a value here. */
export const noLookups: LookupFor = () => () =>
  Promise.resolve({
    ok: false,
    problem: sentencesText([l10n.t('A browser has no environment, and keeps no secrets.'), elsewhere()]),
  });

function notOffered(what: string, why: string): Notice {
  return warning(sentencesText([what, why, elsewhere()]), [{ title: l10n.t('Read More'), kind: 'open', href: PAGE }]);
}

const noRequests = () =>
  l10n.t("Twilio's API takes no requests from web pages, and an auth token has no place in one.");
const nothingToSend = () => l10n.t('Nothing is sent from here, so nothing needs it here.');
const elsewhere = () =>
  l10n.t('Open the folder in VS Code on your machine or in a codespace, or use the command line "logto-connector".');

function showWhereSendingIs(): vscode.Disposable {
  const item = createStatusItem('target', l10n.t('Logto Test SMS'));
  showStatus(item, {
    text: l10n.t('Test SMS: not in a browser'),
    detail: l10n.t("Twilio's API takes no requests from web pages."),
    severity: 'information',
    busy: false,
    command: { title: l10n.t('Why?'), command: SEND_COMMAND },
  });
  return item;
}
