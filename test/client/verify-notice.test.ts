import { expect, test } from 'vitest';
import { verifyNotice } from '../../client/src/verify-notice.ts';

test('what is right is told, and what is wrong first', () => {
  expect(verifyNotice({ right: ['One.', 'Two.'], wrong: null }, false)).toEqual({
    severity: 'information',
    text: 'One. Two.',
    actions: [{ title: 'Send Test SMS', kind: 'command', command: 'logtoConnector.sendTestSms' }],
  });
  const value = { path: ['accountSID'], code: 20005, message: 'Closed.', href: 'https://example.com' };
  const wrong = { severity: 'error', text: 'Closed.', href: 'https://example.com', value } as const;
  expect(verifyNotice({ right: ['One.'], wrong }, true)).toMatchObject({
    severity: 'error',
    text: 'Simulator: Closed. One.',
    actions: [
      { kind: 'open', href: 'https://example.com' },
      { kind: 'show-problems' },
      { kind: 'command', command: 'logtoConnector.verifyCredentials', argument: { target: 'live' } },
    ],
  });
});

test('with a warning alone a test SMS can be sent', () => {
  const wrong = { severity: 'warning', text: 'On trial.', href: null, value: null } as const;
  expect(verifyNotice({ right: ['One.'], wrong }, false)).toMatchObject({
    severity: 'warning',
    actions: [{ command: 'logtoConnector.sendTestSms' }],
  });
});
