/** Tells of settings of the test SMS that are wrong: once there is a config that might be sent, and as they change. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { LANGUAGE_ID, SECTION } from '../../../server/src/lsp/protocol.ts';
import { warning } from '../notice.ts';
import { tell } from '../tell.ts';
import { sendSettingsReading } from './settings.ts';

export function tellOfWrongSettings(log: vscode.LogOutputChannel): vscode.Disposable {
  /** What stands told: no message comes twice, before it was right in between. */
  let told: readonly string[] = [];
  const look = () => {
    const { problems } = sendSettingsReading();
    for (const { setting, message } of problems) {
      if (!told.includes(message)) {
        const text = l10n.t('Logto Connector Config: {0}', message);
        log.warn(message);
        tell(warning(text, [{ title: l10n.t('Open Setting'), kind: 'open-setting', setting }]), {
          document: undefined,
          log,
        });
      }
    }
    told = problems.map(({ message }) => message);
  };
  const lookFor = ({ languageId }: vscode.TextDocument) => {
    if (languageId === LANGUAGE_ID) {
      look();
    }
  };
  vscode.workspace.textDocuments.forEach(lookFor);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(lookFor),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (['twilio', 'simulator'].some((section) => event.affectsConfiguration(`${SECTION}.${section}`))) {
        look();
      }
    }),
  );
}
