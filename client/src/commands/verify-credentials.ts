/** The command "Logto: Verify Twilio Credentials". */
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { type Verification, verifyCredentials } from '../../../server/src/twilio/verify.ts';
import { askTwilio, type QuestionParts } from '../ask-twilio.ts';
import { readArguments } from '../send/arguments.ts';
import { VERIFY_COMMAND, verifyNotice } from '../verify-notice.ts';
import type { Milestones } from '../walkthrough/milestones.ts';
import { registerDocumentCommand } from './about-document.ts';

export interface VerifyParts extends QuestionParts {
  readonly milestones: Milestones;
}

/** An argument `{ "target": "live" }` asks Twilio itself, whatever the setting says. */
export function registerVerifyCredentials(parts: VerifyParts): vscode.Disposable {
  return registerDocumentCommand({
    id: VERIFY_COMMAND,
    failure: (reason) => l10n.t('The verification failed: {0}', reason),
    log: parts.log,
    async run(document, values) {
      const asked = await askTwilio<'accountSID' | 'authToken' | 'fromMessagingServiceSID', Verification>(
        parts,
        document,
        {
          keys: ['accountSID', 'authToken', 'fromMessagingServiceSID'],
          title: l10n.t('Asking Twilio about the credentials'),
          ask: verifyCredentials,
          target: readArguments(values).target,
        },
      );
      if (!asked.ok) {
        return asked.notice;
      }
      const { wrong } = asked.answer;
      // The simulator takes any credentials of the right form. With a warning messages go out all the same.
      if (!asked.isSimulated && wrong?.severity !== 'error') {
        parts.milestones.reach('verified');
      }
      // What was judged may no longer stand there; and where Twilio could not be asked, nothing is known.
      if (document && document.version === asked.version && (wrong === null || wrong.value !== null)) {
        await parts.client.refuse(document, wrong?.value ? { ...wrong.value, severity: wrong.severity } : null);
      }
      return verifyNotice(asked.answer, asked.isSimulated);
    },
  });
}
