import { describe, expect, test } from 'vitest';
import { configWith, findingsOf, validConfig } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
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

/** What the first fix of the first finding makes of a good config in which `from` is `to`. */
function fixed(from: string, to: string, text = validConfig): readonly [string, string][] {
  return Object.entries(fixesOf('schema', text.replace(from, to)));
}

describe('the fixes of schema', () => {
  const lines = validConfig.split('\n');
  const without = (key: string) => lines.filter((line) => !line.includes(`"${key}"`)).join('\n');
  const isAutomatic = (text: string) =>
    findingsOf(text)
      .filter(({ ruleId }) => ruleId === 'schema')
      .map(({ fixes }) => fixes()[0]?.automatic);

  test.each(['accountSID', 'authToken', 'fromMessagingServiceSID'])('add %s in its place, empty, when asked', (key) => {
    const after = lines.map((line) => (line.includes(`"${key}"`) ? `  "${key}": "",` : line)).join('\n');
    expect(fixesOf('schema', without(key))).toEqual({ [`Add "${key}"`]: after });
    expect(isAutomatic(without(key))).toEqual([false]);
    expect(checkFixes(without(key))).toBeGreaterThan(0);
  });

  test('rename what was meant to be the missing key, as unknown-key does', () => {
    const text = validConfig.replace('authToken', 'auth_token');
    expect(fixesOf('schema', text)).toEqual({ 'Rename to "authToken"': validConfig });
    expect(fixesOf('schema', text)).toEqual(fixesOf('unknown-key', text));
  });

  test('add templates for all that Logto requires', () => {
    const text = `{ ${credentials} }`;
    const after = fixesOf('schema', text)['Add "templates"'] ?? '';
    expect(findingsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after).toContain('"templates": [ { "usageType": "SignIn", "content": "{{code}} is your sign-in code.');
    expect(isAutomatic(text)).toEqual([true]);
    expect(fixesOf('schema', text, { placeholderStyle: '<<code>>' })['Add "templates"']).toContain('"<<code>> is');
  });

  test('add the text of a template, and the usage type where only one is missing', () => {
    expect(fixesOf('schema', configWith('{ "usageType": "BindMfa" }'))['Add "content"']).toContain(
      '{ "usageType": "BindMfa", "content": "{{code}} is your code to set up',
    );
    expect(
      fixesOf('schema', configWith('{ "content": "{{code}}" }', { without: ['SignIn'] }))['Add "usageType"'],
    ).toContain('{ "usageType": "SignIn", "content": "{{code}}" }');
    expect(fixesOf('schema', configWith('{ "content": "{{code}}" }'))).toEqual({});
    expect(fixesOf('schema', configWith('{ "content": "{{code}}" }', { without: ['SignIn', 'Register'] }))).toEqual({});
  });

  test.each([
    ['"true"', 'true'],
    ['"FALSE "', 'false'],
    ['1', 'true'],
    ['0', 'false'],
  ])('turn the switch %s into %s', (wrong, right) => {
    const text = validConfig.replace('"templates"', `"disableRiskCheck": ${wrong}, "templates"`);
    expect(fixesOf('schema', text)).toEqual({ [`Write ${right}`]: text.replace(`: ${wrong}`, `: ${right}`) });
    expect(checkFixes(text)).toBe(1);
    expect(fixed('"templates"', '"disableRiskCheck": "maybe", "templates"')).toEqual([]);
  });

  test('take a switch of null out', () => {
    const text = validConfig.replace('"templates"', '"disableRiskCheck": null,\n  "templates"');
    expect(fixesOf('schema', text)).toEqual({ 'Remove "disableRiskCheck"': validConfig });
    expect(checkFixes(text)).toBe(1);
  });

  test('quote a number as it is written', () => {
    const token = '"0123456789abcdef0123456789abcdef"';
    expect(fixed(token, '12345678901234567890123456789012')).toEqual([
      ['Put it in quotes', validConfig.replace(token, '"12345678901234567890123456789012"')],
    ]);
  });

  test('write a text for null', () => {
    const text = configWith('{ "usageType": "BindMfa", "content": null }');
    expect(fixesOf('schema', text)['Write a sample text']).toContain('"content": "{{code}} is your code to set up');
    expect(checkFixes(text)).toBeGreaterThan(0);
    expect(fixed('"{{code}} is your code."', 'true')).toEqual([]);
  });

  test.each([
    ['texts by their usage types', '{ "SignIn": "In: {{code}}", "sign_up": "Up: {{code}}" }', ['SignIn', 'Register']],
    ['a single template', '{ "usageType": "BindMfa", "content": "{{code}}" }', ['BindMfa']],
    ['null', 'null', []],
    ['an empty object', '{}', []],
  ])('make a list of %s, with what is missing', (_, templates, first) => {
    const after =
      fixesOf('schema', `{ ${credentials}, "templates": ${templates} }`)['Make it a list of templates'] ?? '';
    const types = [...after.matchAll(/"usageType": "(\w+)"/g)].map(([, type]) => type);
    expect(types.slice(0, first.length)).toEqual(first);
    expect(new Set(types)).toEqual(new Set([...first, 'Register', 'SignIn', 'ForgotPassword', 'Generic']));
    expect(types).toHaveLength(new Set(types).size);
    expect(findingsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(['{ "SignIn": "x", "Newsletter": "y" }', '{ "SignIn": "x", "login": "y" }', '{ "SignIn": 1 }', '"x"'])(
    'make no list where they would have to guess: %s',
    (templates) => {
      expect(fixesOf('schema', `{ ${credentials}, "templates": ${templates} }`)).toEqual({});
    },
  );

  test('put nothing into a broken text', () => {
    expect(fixesOf('schema', `{ ${credentials}`)).toEqual({});
    expect(fixesOf('schema', `{ ${credentials}, "templates": {}`)).toEqual({});
  });
});
