import { expect, test } from 'vitest';
import { freeName } from '../../client/src/free-name.ts';
import { detectConnector } from '../../server/src/connectors/detect.ts';

const besides = (...names: readonly string[]) => freeName(async (name) => names.includes(name));

test('a new config has the first name that no file has, and each is one of a config', async () => {
  const first = await besides();
  const second = await besides(first);
  const third = await besides(first, second);
  expect([first, second, third]).toEqual(['twilio-sms.json', '2.twilio-sms.json', '3.twilio-sms.json']);
  for (const name of [first, second, third]) {
    expect(detectConnector({ name, text: '' })).toBeDefined();
  }
});
