/** The command "Logto: Verify Twilio Credentials". */
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { type Verification, verifyCredentials } from '../../../server/src/twilio/verify.ts';
import { askTwilio, type QuestionParts } from '../ask-twilio.ts';
import { verifyNotice } from '../verify-notice.ts';
import { registerDocumentCommand } from './about-document.ts';

export function registerVerifyCredentials(parts: QuestionParts): vscode.Disposable {
  return registerDocumentCommand({
    id: 'logtoConnector.verifyCredentials',
    failure: (reason) => l10n.t('The verification failed: {0}', reason),
    log: parts.log,
    async run(document) {
      const asked = await askTwilio<'accountSID' | 'authToken' | 'fromMessagingServiceSID', Verification>(
        parts,
        document,
        {
          keys: ['accountSID', 'authToken', 'fromMessagingServiceSID'],
          title: l10n.t('Asking Twilio about the credentials'),
          ask: verifyCredentials,
        },
      );
      if (!asked.ok) {
        return asked.notice;
      }
      const { wrong } = asked.answer;
      // What was judged may no longer stand there; and where Twilio could not be asked, nothing is known.
      if (document && document.version === asked.version && (wrong === null || wrong.value !== null)) {
        await parts.client.refuse(document, wrong?.value ? { ...wrong.value, severity: wrong.severity } : null);
      }
      return verifyNotice(asked.answer, asked.isSimulated);
    },
  });
}
