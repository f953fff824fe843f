/** Configs of every kind that people and programs write, right and wrong: what they are, and their text. */
import { configWith, validConfig } from '../support/configs.ts';

const valid = JSON.parse(validConfig);
const keys = ['accountSID', 'authToken', 'fromMessagingServiceSID', 'disableRiskCheck', 'templates'];
const required = ['Register', 'SignIn', 'ForgotPassword', 'Generic'].map((usageType) => ({
  usageType,
  content: '{{code}}',
}));
const junk: readonly unknown[] = [null, '', 'x', 0, 1, -1.5, true, false, [], {}, [[]], [null], { a: 1 }];

type Case = readonly [name: string, text: string];

const withTemplates = (templates: unknown) => JSON.stringify({ ...valid, templates });
const withMember = (member: string) => validConfig.replace('{', `{ ${member},`);
const withContent = (content: string) => validConfig.replace('{{code}}', content);
const eachJunk = (name: string, textOf: (value: unknown) => string): Case[] =>
  junk.map((value) => [`${name}: ${JSON.stringify(value)}`, textOf(value)]);

const shapes: readonly Case[] = [
  ['whole', validConfig],
  ['with what the guard drops', JSON.stringify({ ...valid, $schema: 'x', extra: { a: [1] } })],
  ['with unknown keys in a template', withTemplates(required.map((template) => ({ ...template, x: 1 })))],
  ['with a key of no letters', JSON.stringify({ ...valid, '': 1 })],
  ['with every optional key', JSON.stringify({ ...valid, disableRiskCheck: true })],
  ['with empty texts', JSON.stringify({ ...valid, accountSID: '', authToken: '', fromMessagingServiceSID: '' })],
  ...keys.map((key): Case => [`without ${key}`, JSON.stringify({ ...valid, [key]: undefined })]),
  ...keys.map((key): Case => [`${key} in small letters`, validConfig.replace(key, key.toLowerCase())]),
  ...keys.flatMap((key) => eachJunk(key, (value) => JSON.stringify({ ...valid, [key]: value }))),
  ...eachJunk('the whole', (value) => JSON.stringify(value)),
  ['the whole in a list', `[${validConfig}]`],
  ['the whole in a text', JSON.stringify(validConfig)],
  ['the whole under a key', `{ "config": ${validConfig} }`],
];

const templates: readonly Case[] = [
  ...eachJunk('a template', (value) => withTemplates([...required, value])),
  ...eachJunk('a usage type', (usageType) => withTemplates([...required, { usageType, content: '' }])),
  ...eachJunk('a content', (content) => withTemplates([...required, { usageType: 'X', content }])),
  [
    'templates by their type',
    withTemplates(Object.fromEntries(required.map((type) => [type.usageType, type.content]))),
  ],
  ['templates by their number', withTemplates({ ...required, length: required.length })],
  ['templates in lists', withTemplates([required])],
  ['templates each in a list', withTemplates(required.map((template) => [template]))],
  ['a template without usageType', withTemplates([...required, { content: '' }])],
  ['a template without content', withTemplates([...required, { usageType: 'BindMfa' }])],
  ['a content that is nested', withTemplates([...required, { usageType: 'X', content: { text: '{{code}}' } }])],
  ['more usage types', configWith('{ "usageType": "BindMfa", "content": "" }, { "usageType": "x", "content": "" }')],
  ['two of one type', configWith('{ "usageType": "SignIn", "content": "" }')],
  ['a thousand more', withTemplates([...required, ...Array.from({ length: 1000 }, () => required[0])])],
  ...required.map((type, index): Case => [`without ${type.usageType}`, withTemplates(required.toSpliced(index, 1))]),
  ['the required ones in another order', withTemplates(required.toReversed())],
  ['a required type in another case', withTemplates([...required.slice(1), { usageType: 'register', content: '' }])],
  ['a required type with spaces', withTemplates([...required.slice(1), { usageType: ' Register', content: '' }])],
  ['a required type only in a bad one', withTemplates([...required.slice(1), { usageType: 'Register', content: 1 }])],
  ['a required type only in a list', withTemplates([...required.slice(1), ['Register']])],
  ['a usage type twice, the last one right', validConfig.replace('"usageType"', '"usageType": 1, "usageType"')],
  ['a usage type twice, the last one another', validConfig.replace('"content"', '"usageType": "X", "content"')],
  ['a content twice, the last one wrong', validConfig.replace('code."', 'code.", "content": null')],
];

const keysOfObjects: readonly Case[] = [
  ['equal keys, the last one right', validConfig.replace('"accountSID"', '"accountSID": 1, "accountSID"')],
  ['equal keys, the last one wrong', validConfig.replace('"authToken"', '"accountSID": 1, "authToken"')],
  ['templates twice, the last ones empty', validConfig.replace(/\}\s*$/, ', "templates": [] }')],
  ['templates twice, the last ones right', withMember('"templates": []')],
  ['__proto__ in place of the config', `{ "__proto__": ${validConfig} }`],
  ['__proto__ beside', withMember('"__proto__": { "accountSID": 1 }')],
  ['__proto__ for a key', validConfig.replace('"authToken":', '"__proto__": { "authToken": "" }, "x":')],
  ['__proto__ for a template', withTemplates([]).replace('[]', `{ "__proto__": ${JSON.stringify(required)} }`)],
  ['constructor and toString', withMember('"constructor": 1, "toString": null, "hasOwnProperty": 0')],
  ['escaped keys', validConfig.replace('"accountSID"', '"\\u0061ccountSID"')],
  ['equal keys, one of them escaped', validConfig.replace('"authToken"', '"\\u0061ccountSID": 1, "authToken"')],
];

const texts: readonly Case[] = [
  ['every escape', withContent('\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00')],
  ['escaped values', validConfig.replace('"Register"', '"\\u0052egister"')],
  ['an escape that JSON does not know', withContent('\\x41')],
  ['an escaped single quote', withContent("\\'")],
  ['an escape cut short', withContent('\\u12')],
  ['an escape that is no number', withContent('\\u00g0')],
  ['an escape in capitals', withContent('\\U0041')],
  ['an escaped closing quote', validConfig.replace('code."', 'code.\\"')],
  ['an escaped lone surrogate', withContent('\\ud800')],
  ['a raw lone surrogate', withContent('\ud800')],
  ['a raw line break', withContent('your\ncode')],
  ['a raw Windows line break', withContent('your\r\ncode')],
  ['a raw tab', withContent('your\tcode')],
  ['a raw NUL', withContent('\0')],
  ['a raw DEL', withContent('\x7f')],
  ['a raw line separator', withContent('your\u2028code')],
  ['an emoji', withContent('😀')],
  ['single quotes', validConfig.replaceAll('"', "'")],
  ['typographic quotes', validConfig.replace(/"([^"]*)"/, '“$1”')],
  ['a bare key', validConfig.replace('"accountSID"', 'accountSID')],
];

const numbers = [
  '0',
  '-0',
  '1e999',
  '1E+2',
  '1.0',
  '01',
  '-01',
  '1.',
  '.5',
  '+1',
  '-',
  '1e',
  '0x1',
  '1_0',
  '1n',
  'NaN',
];
const words = ['Infinity', '-Infinity', 'undefined', 'True', 'nul', 'nulll', 'true false', ''];

const tokens: readonly Case[] = [
  ...[...numbers, ...words].map((word): Case => [`the value ${word}`, withMember(`"x": ${word}`)]),
  ['a number of many digits', withMember(`"x": ${'9'.repeat(400)}e-9`)],
  ['Windows line ends', validConfig.replaceAll('\n', '\r\n')],
  ['old Macintosh line ends', validConfig.replaceAll('\n', '\r')],
  ['no space at all', JSON.stringify(valid)],
  ['space around', ` \t\r\n${validConfig} \t\r\n`],
  ['a byte order mark', `\uFEFF${validConfig}`],
  ['a byte order mark at the end', `${validConfig}\uFEFF`],
  ['a no-break space between tokens', validConfig.replace(': ', ':\u00a0')],
  ['a form feed between tokens', validConfig.replace(': ', ':\f')],
  ['a vertical tab between tokens', validConfig.replace(': ', ':\v')],
  ['a comment', validConfig.replace('{', '{ // x\n')],
  ['a block comment', `${validConfig}/* x */`],
  ['a hash comment', validConfig.replace('{', '{ # x\n')],
  ['a comma at the end', validConfig.replace(/\}\s*$/, ', }')],
  ['a comma at the end of a list', validConfig.replace(/\]\s*\}\s*$/, ',] }')],
  ['a comma at the start', validConfig.replace('{', '{ ,')],
  ['two commas', validConfig.replace(',', ',,')],
  ['a comma missing', validConfig.replace(',', '')],
  ['a colon missing', validConfig.replace(':', '')],
  ['an equals sign for a colon', validConfig.replace(':', '=')],
  ['a bracket of the wrong kind', validConfig.replace(']', '}')],
  ['a bracket too many', `${validConfig}}`],
  ['two values', `${validConfig}{}`],
  ['a value and a comma', `${validConfig},`],
  ['a NUL at the end', `${validConfig}\0`],
  ['lists 100,000 deep', withMember(`"x": ${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['objects 100,000 deep', withMember(`"x": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  ['lists 100,000 deep, never closed', withMember(`"x": ${'['.repeat(100_000)}`)],
  ['empty', ''],
  ['blank', ' \r\n\t'],
  ['a bare word', 'config'],
  ['an opening brace', '{'],
];

export const configTable: readonly Case[] = [...shapes, ...templates, ...keysOfObjects, ...texts, ...tokens];
