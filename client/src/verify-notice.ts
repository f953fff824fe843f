import * as l10n from '@vscode/l10n';
import { sentencesText } from '../../server/src/l10n/prose.ts';
import { SEND_COMMAND } from '../../server/src/lsp/protocol.ts';
import type { Verification } from '../../server/src/twilio/verify.ts';
import { type Action, aboutError, type Notice, showProblems } from './notice.ts';

export const VERIFY_COMMAND = 'logtoConnector.verifyCredentials';

/** What the user is told of a verification. */
export function verifyNotice({ right, wrong }: Verification, isSimulated: boolean): Notice {
  const text = sentencesText([...(wrong ? [wrong.text] : []), ...right]);
  return {
    severity: wrong?.severity ?? 'information',
    text: isSimulated ? l10n.t('Simulator: {0}', text) : text,
    actions: [
      ...(wrong?.href ? [aboutError(wrong.href)] : []),
      ...(wrong?.value ? [showProblems()] : []),
      // Without a button VS Code shows the first line only.
      ...(isSimulated ? [askTwilioItself()] : []),
      ...(wrong?.severity === 'error'
        ? []
        : [{ title: l10n.t('Send Test SMS'), kind: 'command', command: SEND_COMMAND } as const]),
    ],
  };
}

/** The simulator knows no account: what it says of credentials holds for it alone. */
function askTwilioItself(): Action {
  return {
    title: l10n.t('Ask Twilio Itself'),
    kind: 'command',
    command: VERIFY_COMMAND,
    argument: { target: 'live' },
  };
}
