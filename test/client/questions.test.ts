/** Before anything is sent, the question names what takes it. */
import { expect, test, vi } from 'vitest';
import { confirm, confirmAll } from '../../client/src/send/questions.ts';
import type { SendSettings } from '../../client/src/send/settings.ts';
import { parsePhoneNumber } from '../../server/src/twilio/phone-number.ts';
import { openConfig, service, validConfig } from '../support/configs.ts';

interface Question {
  readonly title: string;
  readonly items: () => readonly { readonly description?: string; readonly detail?: string }[];
}

const asked = vi.hoisted((): { questions: Question[] } => ({ questions: [] }));

vi.mock('../../client/src/send/quick-pick.ts', () => ({
  pickOne(question: Question) {
    asked.questions.push(question);
    return Promise.resolve(undefined);
  },
}));

type Way = Pick<SendSettings, 'target' | 'apiBaseUrl'>;

test.each<[Way, readonly string[]]>([
  [
    { target: 'live', apiBaseUrl: '' },
    ['Through Twilio', 'a real message, which Twilio charges for', 'real messages, which Twilio charges for'],
  ],
  [
    { target: 'live', apiBaseUrl: 'https://sms.example.com/twilio' },
    ['Through sms.example.com', 'sms.example.com, in place of Twilio', 'sms.example.com, in place of Twilio'],
  ],
  [
    { target: 'simulator', apiBaseUrl: 'https://sms.example.com/twilio' },
    ['to the Simulator', 'simulator: nothing leaves this machine', 'simulator: nothing leaves this machine'],
  ],
])('%j', async (way, [through, one, all]) => {
  const [template] = service.testPlan(openConfig(validConfig)).templates;
  const number = parsePhoneNumber('+14155552671');
  if (template === undefined || !number.ok) {
    throw new Error('There is nothing to send.');
  }
  asked.questions = [];
  await confirm({ template, number }, way);
  await confirmAll({ templates: [template], number }, way);
  expect(asked.questions.map(({ title }) => title)).toEqual([
    `Send Test SMS ${through}`,
    `Send All Templates ${through}`,
  ]);
  const [first, second] = asked.questions.map(({ items }) => items()[0]);
  expect([first?.description, second?.detail]).toEqual([one, all]);
});
