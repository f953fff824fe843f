import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../server/src/twilio/simulator/checks.ts';
import { greeting, MAGIC_NUMBERS, received } from '../../server/src/twilio/simulator/log.ts';

const NOON = new Date(2026, 0, 2, 12, 0, 5);

describe('the log of the simulator', () => {
  test.each(MAGIC_NUMBERS)('names %s as the simulator refuses it: %i', (To, code) => {
    const MessagingServiceSid = `MG${'0'.repeat(32)}`;
    const reply = checkMessage(new URLSearchParams({ To, MessagingServiceSid, Body: 'x' }));
    expect(reply).toMatchObject({ code });
    expect(greeting('http://127.0.0.1:1')).toContain(`${To}  error ${code}`);
  });

  test('shows a message as the phone would', () => {
    const message = { sid: 'SM1', to: '+14155552671', body: '000000 is\nyour “code”.', status: 'queued' };
    expect(received(message, 'enable', NOON).split('\n')).toEqual([
      '12:00:05  SM1  queued',
      '          to +14155552671, UCS-2, 1 segment, RiskCheck=enable',
      '          | 000000 is',
      '          | your “code”.',
    ]);
  });
});
