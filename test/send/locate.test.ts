import { describe, expect, test } from 'vitest';
import { type Attempt, findAttempt } from '../../server/src/send/locate.ts';
import type { ListedMessage, MessageList } from '../../server/src/twilio/list-messages.ts';

const NOW = Date.parse('2026-01-02T03:04:10Z');
const SERVICE = `MG${'a'.repeat(32)}`;
const attempt: Attempt = { body: 'Your code is 000000.', messagingServiceSID: SERVICE, agoMs: 5000, others: new Set() };

function listed(name: string, more: Partial<ListedMessage> = {}): ListedMessage {
  return {
    message: { sid: name, status: 'queued', segments: 1, errorCode: null, errorMessage: null },
    to: '+14155552671',
    body: attempt.body,
    messagingServiceSID: SERVICE,
    createdAt: NOW - 4000,
    ...more,
  };
}

/** What is found in a list; of a message its name. */
function find(messages: readonly ListedMessage[], more: Partial<MessageList> = {}, now = NOW, own = attempt) {
  const found = findAttempt({ messages, time: NOW, ...more }, own, now);
  return typeof found === 'string' ? found : found.message.sid;
}

describe('in the list of messages, that of a send whose reply was lost', () => {
  test('is the one with its text, of its time', () => {
    expect(find([listed('own')])).toBe('own');
    expect(find([])).toBe('absent');
  });

  test('may have the words of a trial account in front', () => {
    expect(find([listed('own', { body: `Sent from your Twilio trial account - ${attempt.body}` })])).toBe('own');
  });

  test('is not one from before, although times have no fractions of a second', () => {
    expect(find([listed('own', { createdAt: NOW - 7000 })])).toBe('own');
    expect(find([listed('earlier', { createdAt: NOW - 7001 })])).toBe('absent');
  });

  test("is of its time by Twilio's clock, whatever ours says", () => {
    const hour = 3_600_000;
    expect(find([listed('own')], {}, NOW + hour)).toBe('own');
    expect(find([listed('earlier', { createdAt: NOW - 60_000 })], {}, NOW - hour)).toBe('absent');
    expect(find([listed('own')], { time: null })).toBe('own');
    expect(find([listed('own')], { time: null }, NOW + hour)).toBe('absent');
  });

  test('is none of another Messaging Service', () => {
    expect(find([listed('other', { messagingServiceSID: `MG${'b'.repeat(32)}` })])).toBe('absent');
    expect(find([listed('own', { messagingServiceSID: null })])).toBe('own');
  });

  test('is none that another send is known to have made', () => {
    const own = { ...attempt, others: new Set(['other']) };
    expect(find([listed('other')], {}, NOW, own)).toBe('absent');
    expect(find([listed('own'), listed('other')], {}, NOW, own)).toBe('own');
  });

  test('is the first of several', () => {
    expect(find([listed('third'), listed('second'), listed('first')])).toBe('first');
  });

  test('is not known where there is only another text of that moment', () => {
    expect(find([listed('other', { body: 'Something else' })])).toBe('doubtful');
  });
});
