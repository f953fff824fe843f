import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../server/src/twilio/simulator/checks.ts';
import { greeting, MAGIC_NUMBERS, reactionLine, received, statusLine } from '../../server/src/twilio/simulator/log.ts';
import { errorReply } from '../../server/src/twilio/simulator/reply.ts';

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

  test('says why a message did not arrive', () => {
    expect(statusLine('SM1', 'undelivered', NOON, 30003)).toBe('12:00:05  SM1  undelivered, error 30003');
  });

  test('says of a request that came to nothing why', async () => {
    const refused = errorReply({ status: 400, code: 21211, message: 'No number: +1' });
    const reply = (response: Response) => reactionLine({ kind: 'reply', reply: response, delay: 0 }, NOON);
    expect(await reply(refused)).toBe('12:00:05  refused, error 21211: No number: +1');
    // The client, too, reads it.
    expect(await refused.json()).toMatchObject({ code: 21211 });
    expect(await reply(Response.json({ sid: 'SM1' }))).toBeUndefined();
    expect(await reactionLine({ kind: 'drop', delay: 0 }, NOON)).toMatch(/connection ended/);
    expect(await reactionLine({ kind: 'silence', delay: 0 }, NOON)).toMatch(/no answer/);
  });
});
