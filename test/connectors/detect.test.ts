import { describe, expect, test } from 'vitest';
import { detectConnector } from '../../server/src/connectors/detect.ts';

const detect = (name: string, text: string) => detectConnector({ name, text })?.id;

describe('by name', () => {
  test.each([
    'twilio-sms.json',
    'prod.twilio-sms.json',
    'x.logto-connector.json',
    'twilio-short-message-service.json',
    'logto-twilio-sms.json',
    'Twilio-SMS.json',
  ])('%s', (name) => expect(detect(name, '')).toBe('twilio-sms'));

  test.each(['package.json', 'my-twilio-sms.json.bak', 'nottwilio-sms.json', 'twilio-sms.jsonc'])('not %s', (name) =>
    expect(detect(name, '{}')).toBeUndefined(),
  );
});

describe('by content', () => {
  test.each([
    ['its schema', '{ "$schema": "./schemas/twilio-sms.schema.json" }'],
    ['two of its keys', '{ "accountSID": "", "authToken": "" }'],
    ['two of its keys in a broken text', '{ "accountSID": "" "authToken"'],
    ['its templates', '{ "templates": [{ "usageType": "SignIn", "content": "" }] }'],
  ])('%s', (_, text) => expect(detect('config.json', text)).toBe('twilio-sms'));

  test.each([
    ['one key', '{ "accountSID": "" }'],
    ['keys deeper down', '{ "twilio": { "accountSID": "", "authToken": "" } }'],
    ['a list', '[{ "accountSID": "", "authToken": "" }]'],
    ['other templates', '{ "templates": [{ "usageType": "SignIn", "templateCode": "" }] }'],
    ['an e-mail connector', '{ "host": "x", "templates": [{ "usageType": "SignIn", "content": "", "subject": "" }] }'],
    [
      'another SMS connector',
      '{ "apiKey": "x", "apiSecret": "y", "templates": [{ "usageType": "SignIn", "content": "" }] }',
    ],
    ['no templates at all', '{ "templates": [] }'],
    ['another schema', '{ "$schema": "https://json.schemastore.org/package.json" }'],
    ['nothing', ''],
  ])('not %s', (_, text) => expect(detect('config.json', text)).toBeUndefined());
});
