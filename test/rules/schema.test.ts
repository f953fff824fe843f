import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/configs.ts';
import { checkRule } from './check-rule.ts';

const check = (marked: string, ...messages: string[]) => checkRule('schema', marked, messages);
const credentials = '"accountSID": "AC", "authToken": "x", "fromMessagingServiceSID": "MG"';

describe('schema', () => {
  test('names each missing key at the opening of the object', () => {
    const found = findingsOf('{}').filter(({ ruleId }) => ruleId === 'schema');
    expect(found.map(({ start, end, message }) => [start, end, message.split(' ')[0]])).toEqual([
      [0, 1, '"accountSID"'],
      [0, 1, '"authToken"'],
      [0, 1, '"fromMessagingServiceSID"'],
      [0, 1, '"templates"'],
    ]);
  });

  test('names a missing key of a template', () => {
    check(
      `{ ${credentials}, "templates": [«{» "usageType": "SignIn" }] }`,
      '"content" is missing: Logto rejects a template',
    );
  });

  test.each([
    [
      'a text',
      `{ ${credentials.replace('"AC"', '«12»')}, "templates": [] }`,
      '"accountSID" must be a text in double quotes, not 12',
    ],
    [
      'a switch',
      `{ ${credentials}, "disableRiskCheck": «"true"», "templates": [] }`,
      'true or false, without quotes, not a text',
    ],
    ['null', `{ ${credentials}, "disableRiskCheck": «null», "templates": [] }`, 'not null'],
    ['a list', `{ ${credentials}, "templates": «{»} }`, '"templates" must be a list in [ ], not an object'],
    ['a template', `{ ${credentials}, "templates": [«1»] }`, 'Each template must be an object in { }, not 1'],
    [
      'a usage type',
      `{ ${credentials}, "templates": [{ "usageType": «[»], "content": "x" }] }`,
      '"usageType" must be a text',
    ],
    ['the config', '«[»]', 'The config must be an object in { }, not a list'],
  ])('a wrong type: %s', (_, marked, message) => check(marked, message));

  test('judges the last of equal keys, as JSON.parse does', () => {
    check(`{ ${credentials}, "accountSID": «1», "templates": [] }`);
    check(`{ "accountSID": 1, ${credentials}, "templates": [] }`);
  });

  test('does not take inherited names or __proto__ for keys', () => {
    check(`«{» "__proto__": { "templates": [] }, ${credentials} }`, '"templates" is missing');
  });

  test('leaves what is still being written to the syntax errors', () => {
    check(`{ ${credentials}, "disableRiskCheck": , "templates": [] }`);
    check(`{ ${credentials}, "disableRiskCheck": tru, "templates": [] }`);
  });
});
