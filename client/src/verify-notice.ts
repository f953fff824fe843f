import { SEND_COMMAND } from '../../server/src/lsp/protocol.ts';
import type { Verification } from '../../server/src/twilio/verify.ts';
import { type Notice, SHOW_PROBLEMS } from './notice.ts';

/** What the user is told of a verification. */
export function verifyNotice({ right, wrong }: Verification, isSimulated: boolean): Notice {
  const text = [isSimulated ? 'Simulator:' : '', ...(wrong ? [wrong.text] : []), ...right].filter(Boolean).join(' ');
  return {
    severity: wrong?.severity ?? 'information',
    text,
    actions: [
      ...(wrong?.href ? [{ title: 'About This Error', kind: 'open', href: wrong.href } as const] : []),
      ...(wrong?.value ? [SHOW_PROBLEMS] : []),
      // Without a button VS Code shows the first line only.
      ...(wrong ? [] : [{ title: 'Send Test SMS', kind: 'command', command: SEND_COMMAND } as const]),
    ],
  };
}
