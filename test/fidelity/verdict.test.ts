/** Our verdict on a config against that of the released connector: `JSON.parse`, and its guard. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../server/src/core/json-parse.ts';
import { configWith, findingsOf, validConfig } from '../support/configs.ts';
import { loadLogtoConnector } from '../support/logto-connector.ts';

const { configGuard } = await loadLogtoConnector();

function logtoAccepts(text: string): boolean {
  try {
    return configGuard.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

const weAccept = (text: string) => findingsOf(text).every(({ severity }) => severity !== 'error');
const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const valid = JSON.parse(validConfig);
const withTemplates = (templates: unknown) => JSON.stringify({ ...valid, templates });
const required = ['Register', 'SignIn', 'ForgotPassword', 'Generic'].map((usageType) => ({
  usageType,
  content: '{{code}}',
}));
const junk: readonly unknown[] = [null, '', 'x', 0, 1, true, false, [], {}, [[]], { a: 1 }];
const keys = ['accountSID', 'authToken', 'fromMessagingServiceSID', 'disableRiskCheck', 'templates'];

const table: readonly (readonly [string, string])[] = [
  ['whole', validConfig],
  ['with what the guard drops', JSON.stringify({ ...valid, $schema: 'x', extra: { a: [1] } })],
  [
    'with more usage types',
    configWith('{ "usageType": "BindMfa", "content": "" }, { "usageType": "nonsense", "content": "" }'),
  ],
  ['with two of one type', configWith('{ "usageType": "SignIn", "content": "" }')],
  ['with unknown keys in a template', withTemplates(required.map((template) => ({ ...template, x: 1 })))],
  ...keys.map((key) => [`without ${key}`, JSON.stringify({ ...valid, [key]: undefined })] as const),
  ...keys.flatMap((key) =>
    junk.map((value) => [`${key}: ${JSON.stringify(value)}`, JSON.stringify({ ...valid, [key]: value })] as const),
  ),
  ...junk.map((value) => [`the whole: ${JSON.stringify(value)}`, JSON.stringify(value)] as const),
  ...junk.map((value) => [`a template: ${JSON.stringify(value)}`, withTemplates([...required, value])] as const),
  ...junk.map(
    (value) =>
      [
        `a usage type: ${JSON.stringify(value)}`,
        withTemplates([...required, { usageType: value, content: '' }]),
      ] as const,
  ),
  ...junk.map(
    (value) =>
      [
        `a content: ${JSON.stringify(value)}`,
        withTemplates([...required, { usageType: 'X', content: value }]),
      ] as const,
  ),
  ...required.map(
    (_, index) => [`without required type ${index}`, withTemplates(required.toSpliced(index, 1))] as const,
  ),
  ['a required type in another case', withTemplates([...required.slice(1), { usageType: 'register', content: '' }])],
  ['a required type with spaces', withTemplates([...required.slice(1), { usageType: ' Register', content: '' }])],
  [
    'a required type only in a bad template',
    withTemplates([...required.slice(1), { usageType: 'Register', content: 1 }]),
  ],
  ['equal keys, the last one right', validConfig.replace('"accountSID"', '"accountSID": 1, "accountSID"')],
  ['equal keys, the last one wrong', validConfig.replace('"authToken"', '"accountSID": 1, "authToken"')],
  ['templates twice, the last one empty', validConfig.replace(/\}\s*$/, ', "templates": [] }')],
  ['__proto__ in place of the config', `{ "__proto__": ${validConfig} }`],
  ['__proto__ beside', validConfig.replace('{', '{ "__proto__": { "accountSID": 1 },')],
  ['constructor and toString', validConfig.replace('{', '{ "constructor": 1, "toString": null,')],
  ['escaped keys', validConfig.replace('"accountSID"', '"\\u0061ccountSID"')],
  ['escaped values', validConfig.replace('"Register"', '"\\u0052egister"')],
  ['a lone surrogate', validConfig.replace('{{code}}', '\\ud800')],
  ['a byte order mark', `\uFEFF${validConfig}`],
  ['a comment', validConfig.replace('{', '{ // x\n')],
  ['a block comment', `${validConfig}/* x */`],
  ['a trailing comma', validConfig.replace(/\]\s*\}/, '],}')],
  ['a trailing comma in the list', validConfig.replace(/\]\s*\}\s*$/, ',] }')],
  ['single quotes', validConfig.replaceAll('"', "'")],
  ['a bare key', validConfig.replace('"accountSID"', 'accountSID')],
  ['a raw line break in a text', validConfig.replace('your code', 'your\ncode')],
  ['a raw tab in a text', validConfig.replace('your code', 'your\tcode')],
  ['a line separator in a text', validConfig.replace('your code', 'your\u2028code')],
  ['a no-break space between tokens', validConfig.replace(': ', ':\u00a0')],
  ['a form feed between tokens', validConfig.replace(': ', ':\f')],
  ['NaN', validConfig.replace('{', '{ "x": NaN,')],
  ['a leading zero', validConfig.replace('{', '{ "x": 01,')],
  ['a plus', validConfig.replace('{', '{ "x": +1,')],
  ['a number of many digits', validConfig.replace('{', `{ "x": ${'9'.repeat(400)}e-9,`)],
  ['deep nesting', validConfig.replace('{', `{ "x": ${'['.repeat(5000)}${']'.repeat(5000)},`)],
  ['two values', `${validConfig}{}`],
  ['empty', ''],
  ['blank', ' \r\n\t'],
  ['a bare word', 'config'],
];

describe('any Error from us exactly where Logto rejects', () => {
  test.each(table)('%s', (_, text) => {
    expect(weAccept(text)).toBe(logtoAccepts(text));
  });

  test('the table holds configs of both kinds', () => {
    const accepted = table.filter(([, text]) => logtoAccepts(text)).length;
    expect(accepted).toBeGreaterThan(15);
    expect(table.length - accepted).toBeGreaterThan(60);
  });

  test('configs that were changed anywhere', () => {
    const insertion = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '/',
        '\n',
        '\t',
        'true',
        'null',
        '1',
        '-',
        'e',
        '.',
        '\u0000',
        '\u2028',
        '\ud83d',
        "'",
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    const cut = fc.record({ at: fc.nat(), drop: fc.nat({ max: 12 }), insertion });
    const texts = fc.array(cut, { maxLength: 3 }).map((cuts) =>
      cuts.reduce((text, { at, drop, insertion: put }) => {
        const offset = at % (text.length + 1);
        return text.slice(0, offset) + put + text.slice(offset + drop);
      }, validConfig),
    );
    fc.assert(
      fc.property(texts, (text) => weAccept(text) === logtoAccepts(text)),
      { numRuns: 2000 },
    );
  });

  test('configs of arbitrary values', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...junk));
    const template = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          usageType: fc.constantFrom(...required.map(({ usageType }) => usageType), 'X'),
          content: fc.string(),
        }),
      },
      { weight: 1, arbitrary: value },
    );
    const config = fc.record(
      {
        accountSID: fc.oneof({ weight: 8, arbitrary: fc.string() }, value),
        authToken: fc.oneof({ weight: 8, arbitrary: fc.string() }, value),
        fromMessagingServiceSID: fc.string(),
        disableRiskCheck: fc.oneof(fc.boolean(), value),
        templates: fc.array(template, { maxLength: 3 }).map((more) => [...required, ...more]),
      },
      { requiredKeys: ['fromMessagingServiceSID'] },
    );
    fc.assert(
      fc.property(config, (generated) => {
        const text = JSON.stringify(generated);
        return weAccept(text) === logtoAccepts(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('syntax errors exactly where JSON.parse refuses', () => {
  test('texts of JSON characters in any order', () => {
    const token = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"\\n"',
        '"\\u00e9"',
        '\\',
        '1',
        '-0',
        '1.5e+3',
        '01',
        '.',
        'true',
        'nul',
      ],
      ...['null', ' ', '\n', '\t', '//', '/*', '*/', '\u00a0', '\ufeff', '\u0007', "'", 'a'],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join('');
        return (parseJson(text).problems.length === 0) === isJson(text);
      }),
      { numRuns: 20_000 },
    );
  });

  test('JSON as it is, with any values', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        expect(parseJson(JSON.stringify(JSON.parse(json), null, indent)).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
