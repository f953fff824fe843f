import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { automaticFix, fixAll } from '../../server/src/core/fix-all.ts';
import { CREDENTIALS } from '../../server/src/twilio/sid.ts';
import { SIMULATED_ACCOUNT } from '../../server/src/twilio/simulator/account.ts';
import { findingsOf, validConfig } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const HEX = '0123456789abcdef0123456789abcdef';
const KEYS = { accountSID: `AC${HEX}`, authToken: HEX, fromMessagingServiceSID: `MG${HEX}` };
type Key = keyof typeof KEYS;

/** A good config with other values in it. */
function configOf(values: Partial<Record<Key, string>>): string {
  return Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`"${key}": "${KEYS[key as Key]}"`, () => `"${key}": ${JSON.stringify(value)}`),
    validConfig,
  );
}

const marked = (key: Key, value: string) =>
  configOf({ [key]: value }).replace(`"${key}": ${JSON.stringify(value)}`, (text) => text.replace(/: (.*)/, ': «$1»'));

const messagesOf = (ruleId: string, text: string) =>
  findingsOf(text)
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ message }) => message);

const hexDigits = fc.stringMatching(/^[0-9a-f]{32}$/).filter((digits) => new Set(digits).size > 1);

describe('sample-value', () => {
  test.each(SIMULATED_ACCOUNT.services)('takes what the simulator has to choose from: $sid', ({ sid }) => {
    expect(messagesOf('sample-value', configOf({ fromMessagingServiceSID: sid }))).toEqual([]);
  });

  test.each([
    '',
    '  ',
    '<account-sid>',
    '<auth-token>',
    'your-auth-token',
    'YOUR_TOKEN',
    'yourAuthToken',
    'TWILIO_ACCOUNT_SID',
    'accountSid',
    'xxxxxxxx',
    'ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'ACXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
    `AC${'0'.repeat(32)}`,
    `AC${'a'.repeat(32)}`,
    '0'.repeat(32),
    'AC',
    'AC...',
    'MG…',
    'changeme',
    'CHANGE_ME',
    'TODO',
    'todo: fill in',
    '...',
    'example',
    '[Your Account SID]',
    '********',
    'AC5ef8732a3c49700934481addd5ce1659',
    '{{ .Values.twilio.sid }}',
    '${TWILIO_SID}',
    '$TWILIO_SID',
    '%TWILIO_SID%',
    '<%= sid %>',
  ])('finds %j, and no other rule speaks of it', (value) => {
    checkRule('sample-value', marked('accountSID', value), ['the Twilio Console']);
    expect(messagesOf('credential-format', configOf({ accountSID: value }))).toEqual([]);
    expect(messagesOf('plain-secret', configOf({ authToken: value }))).toEqual([]);
  });

  test('tells what is empty, what is a sample, and what nothing fills in', () => {
    checkRule('sample-value', marked('authToken', ''), ['The Auth Token is empty']);
    checkRule('sample-value', marked('authToken', '<auth-token>'), ['This is a sample, not your Auth Token.']);
    checkRule('sample-value', marked('authToken', '{{ token }}'), ['Logto fills nothing in here']);
    checkRule('sample-value', marked('fromMessagingServiceSID', 'MG9752274e9e519418a7406176694466fa'), ['sample']);
  });

  test('takes expressions for good in a file that a template engine owns, and samples for samples', () => {
    const style = { placeholderStyle: '<<code>>' } as const;
    checkRule('sample-value', configOf({ authToken: '{{ .Values.token }}' }), [], style);
    checkRule('credential-format', configOf({ authToken: '{{ .Values.token }}' }), [], style);
    checkRule('sample-value', marked('authToken', '<auth-token>'), [], style);
  });

  test('never takes a real value for a sample', () => {
    fc.assert(
      fc.property(hexDigits, hexDigits, hexDigits, (account, token, service) => {
        const text = configOf({
          accountSID: `AC${account}`,
          authToken: token,
          fromMessagingServiceSID: `MG${service}`,
        });
        return messagesOf('sample-value', text).length + messagesOf('credential-format', text).length === 0;
      }),
    );
  });
});

describe('credential-format', () => {
  test.each<[Key, string, string]>([
    ['accountSID', `SK${HEX}`, 'API key'],
    ['authToken', `SK${HEX}`, 'API key'],
    ['authToken', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF', 'secret of an API key'],
    ['fromMessagingServiceSID', `VA${HEX}`, 'Verify service'],
    ['fromMessagingServiceSID', '+1 (555) 010-0199', 'This is a phone number'],
    ['fromMessagingServiceSID', `PN${HEX}`, 'This is a phone number'],
    ['accountSID', `MG${HEX}`, 'looks like the Messaging Service SID, which belongs in "fromMessagingServiceSID"'],
    ['fromMessagingServiceSID', `AC${HEX}`, 'looks like the Account SID'],
    ['accountSID', HEX, 'looks like the Auth Token'],
    ['accountSID', `AC${HEX.slice(2)}`, '"AC" and 32 hexadecimal digits; here are 30 of them'],
    ['authToken', `${HEX}0`, '32 hexadecimal digits; here are 33 of them'],
    ['fromMessagingServiceSID', 'Acme', 'and this is not'],
    ['accountSID', ` AC${HEX}`, 'spaces'],
    ['authToken', `${HEX}\n`, 'spaces, line breaks or invisible characters'],
    ['accountSID', `ac${HEX}`, 'in capitals'],
    ['authToken', `Bearer ${HEX}`, 'copied along'],
  ])('finds in %s: %j', (key, value, message) => {
    checkRule('credential-format', marked(key, value), [message]);
  });

  test.each<[Key, string]>([
    ['accountSID', ` AC${HEX}\n`],
    ['accountSID', `AC0123456789abcdef\u200b0123456789abcdef`],
    ['accountSID', `ac${HEX}`],
    ['accountSID', `"AC${HEX}"`],
    ['accountSID', `Account SID: AC${HEX}`],
    ['accountSID', `TWILIO_ACCOUNT_SID=AC${HEX}`],
    ['accountSID', `<AC${HEX}>`],
    ['authToken', `Bearer ${HEX}`],
    ['authToken', `${HEX};`],
    ['fromMessagingServiceSID', `sid: 'mg${HEX}',`],
  ])('keeps what is right of %s: %j', (key, value) => {
    expect(Object.values(fixesOf('credential-format', configOf({ [key]: value })))).toEqual([validConfig]);
    expect(checkFixes(configOf({ [key]: value }))).toBe(1);
  });

  test.each([
    ['two', { accountSID: `MG${HEX}`, fromMessagingServiceSID: `AC${HEX}` }, 2],
    ['two others', { accountSID: HEX, authToken: `AC${HEX}` }, 2],
    ['two, one with spaces', { authToken: ` mg${HEX}`, fromMessagingServiceSID: HEX }, 2],
    ['three', { accountSID: HEX, authToken: `MG${HEX}`, fromMessagingServiceSID: `AC${HEX}` }, 3],
    ['three, the other way round', { accountSID: `MG${HEX}`, authToken: `AC${HEX}`, fromMessagingServiceSID: HEX }, 3],
  ])('puts %s values that have changed places back, in one step', (_, values, amount) => {
    const text = configOf(values);
    const found = findingsOf(text).filter(({ ruleId }) => ruleId === 'credential-format');
    expect(found).toHaveLength(amount);
    expect(found.every(({ message }) => message.includes('are swapped'))).toBe(true);
    expect(fixesOf('credential-format', text)).toEqual({ 'Put each value in its place': validConfig });
    expect(checkFixes(text)).toBe(amount);
    expect(fixAll(text, (changed) => findingsOf(changed), automaticFix).text).toBe(validConfig);
  });

  test('swaps nothing with a value that is right, or that is not there', () => {
    expect(fixesOf('credential-format', configOf({ accountSID: `MG${HEX}` }))).toEqual({});
    expect(fixesOf('credential-format', configOf({ accountSID: `MG${HEX}`, fromMessagingServiceSID: '' }))).toEqual({});
  });

  test('no message of any rule holds a value', () => {
    const values = [HEX, `SK${HEX}`, ` ${HEX}`, 'Hidden-Treasure-9', `AC${HEX}`, 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF'];
    for (const authToken of values) {
      for (const { message, fixes } of findingsOf(configOf({ authToken }))) {
        expect([message, ...fixes().map(({ title }) => title)].join()).not.toContain(authToken.trim());
      }
    }
  });

  test("has the forms that a send goes by, and the schema's own samples are samples", () => {
    expect(twilioSms.credentials.map(({ key, name, variable, form }) => ({ key, name, variable, form }))).toEqual(
      CREDENTIALS,
    );
  });
});

describe('plain-secret', () => {
  test('marks a real token, and what it is under another key', () => {
    checkRule('plain-secret', marked('authToken', HEX), ['The Auth Token stands here in clear']);
    checkRule('plain-secret', marked('authToken', HEX).replace('authToken', 'auth_token'));
    checkRule('plain-secret', marked('authToken', ` ${HEX}`));
    checkRule('plain-secret', configOf({ authToken: `AC${HEX}`, accountSID: HEX }).replace(`"${HEX}"`, `«"${HEX}"»`));
  });

  test('says nothing of what is no token', () => {
    for (const value of ['', 'a'.repeat(32), 'your-auth-token', HEX.slice(1), '{{ token }}']) {
      checkRule('plain-secret', configOf({ authToken: value }));
    }
  });
});

describe('unresolved-reference', () => {
  test.each([
    ['$env:X', '${env:X}'],
    ['${ENV:X}', '${env:X}'],
    ['{env:X}', '${env:X}'],
    ['${env.TWILIO_SID}', '${env:TWILIO_SID}'],
    [' ${env:X}\n', '${env:X}'],
    ['${ env : X }', '${env:X}'],
    ['${secrets:twilio.token}', '${secret:twilio.token}'],
    ['${secret:X', '${secret:X}'],
  ])('finds %j, means %j, and no other rule speaks of it', (value, meant) => {
    checkRule('unresolved-reference', marked('authToken', value), ['This is no reference.']);
    expect(fixesOf('unresolved-reference', configOf({ authToken: value }))).toEqual({
      [`Write ${meant}`]: configOf({ authToken: meant }),
    });
    expect(findingsOf(configOf({ authToken: value })).map(({ ruleId }) => ruleId)).toEqual(['unresolved-reference']);
    expect(checkFixes(configOf({ authToken: value }))).toBe(1);
  });

  test.each(['${env:}', '${env:A B}', '${secret:1}', '${env:A}${env:B}', 'a ${env:A}', `\${secret:${HEX}}`])(
    'finds %j, of which only its author knows what it should be',
    (value) => {
      checkRule('unresolved-reference', marked('authToken', value), ['This is no reference.']);
      expect(fixesOf('unresolved-reference', configOf({ authToken: value }))).toEqual({});
    },
  );

  test.each(['${env:TWILIO_AUTH_TOKEN}', '${secret:twilio.auth-token}'])(
    '%s is a good value as far as anyone knows',
    (value) => {
      const text = configOf({ accountSID: value, authToken: value, fromMessagingServiceSID: value });
      expect(findingsOf(text)).toEqual([]);
    },
  );

  test('finds a reference that is known to lead to no value, and no other', () => {
    const references = new Map([
      ['${env:GONE}', null],
      ['${secret:GONE}', null],
      ['${env:THERE}', 'the environment'],
    ]);
    checkRule('unresolved-reference', marked('authToken', '${env:GONE}'), ['"GONE"'], { references });
    checkRule('unresolved-reference', marked('accountSID', '${secret:GONE}'), ['Logto: Store Secret'], { references });
    checkRule('unresolved-reference', configOf({ authToken: '${env:THERE}' }), [], { references });
  });

  test('leaves the expressions of other tools to them, and templates alone', () => {
    checkRule('unresolved-reference', configOf({ authToken: '${ENV:X}' }), [], { placeholderStyle: '<<code>>' });
    checkRule('unresolved-reference', configOf({ authToken: '${TWILIO_TOKEN}' }));
    checkRule('unresolved-reference', validConfig.replace('{{code}} is', '$env:X {{code}} is'));
  });
});
