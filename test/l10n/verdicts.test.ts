/** In another language every word of a verdict is of it, but for names and what stands in the config itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readSettings } from '../../server/src/settings.ts';
import { readSettingsFile } from '../../server/src/settings-file.ts';
import { completionsAt } from '../support/completions.ts';
import { configWith, openConfig, service } from '../support/configs.ts';
import { unmarked, usePseudoLocale } from '../support/pseudo-locale.ts';

usePseudoLocale();

const { credentials, templates, keyAliases } = twilioSms;
const ruleIds = rules.map(({ id }) => id);
/** What is called the same in every language. */
const NAMES = [
  ...templates.usageTypes.flatMap(({ sample }) => [sample, sample.replaceAll(/\{\{(.+?)\}\}/g, '<<$1>>')]),
  ...[...credentials.map(({ name }) => name), 'Twilio SMS', 'GSM-7', 'UCS-2', 'NAME'],
  ...[/\bU\+[0-9A-F]{4}\b/, /\\(?:u[0-9a-f]{4}|[a-z])/, /[^\p{ASCII}]/u],
];
const WORDS = [
  ...templates.usageTypes.map(({ name }) => name),
  ...templates.variables.map(({ name }) => name),
  ...[...Object.keys(keyAliases), ...ruleIds],
  ...['zz', 'name', 'true', 'false', 'null', 'AC', 'MG', 'env', 'secret'],
].flatMap((name) => unmarked(name));

/** The words that are no names, and do not stand in the config itself. */
function wordsLeft(text: string, config = ''): readonly string[] {
  const own = new Set([...WORDS, ...unmarked(config)]);
  return unmarked(text, ...NAMES).filter((word) => !own.has(word));
}

const inContent = (content: string) => configWith(`{ "usageType": "SignIn", "content": ${JSON.stringify(content)} }`);
const withKey = (key: string, value: string) => configWith('').replace(new RegExp(`("${key}": )[^\\n]*`), `$1${value}`);

const contents = [
  ...['', ' \n', 'zz', '{zz} {{code}}', '{{zz}} zz', '{code}', '{{Code}}', '{{{code}}}', '{{code.zz}}', '{{user}}'],
  ...[
    '{{constructor}} {{code}}',
    '<<code>> {{code}}',
    '{{code}} “zz” é\u0301 ã\u00a0\u200b–\u{1f600}',
    '{{code}} 你好朋友们',
  ],
  ...[
    '{{code}} “zz”',
    `{{code}}${' zz'.repeat(60)}`,
    `{{code}}${' zz'.repeat(600)} “”`,
    '{{code}} 123456 zz',
    'zz 123456',
  ],
  `{{code}}${' zz'.repeat(30)} ’`,
];
const sids = [
  '',
  'zz',
  'zz{zz',
  'ACxx',
  `AC${'0'.repeat(31)}`,
  `SK${'0'.repeat(31)}1`,
  `VA${'0'.repeat(31)}1`,
  '+41446681800',
];
const values = [
  ...sids,
  '0123456789abcdef0123456789abcdef',
  `"AC${'01'.repeat(16)}"`,
  `ac${'01'.repeat(16)}`,
  `AC ${'01'.repeat(16)}`,
];
const references = ['${env:ZZ}', '${secret:ZZ}', '$env:ZZ', '${env:}', '{{ .zz }}'];
const texts = [
  readFileSync('test/fixtures/workspace/every-mistake/broken.twilio-sms.json', 'utf8'),
  ...contents.map(inContent),
  ...credentials.flatMap(({ key }) =>
    [...values, ...references].map((value) => withKey(key, `${JSON.stringify(value)},`)),
  ),
  configWith('{ "usageType": "Zz", "content": "{{code}}" }, { "usageType": "Signin", "content": "{{code}}" }'),
  configWith('{ "usageType": "OrganizationInvitation", "content": "zz" }, { "text": "zz", "authToken": 1, "zz": 1 }'),
  ...['1', 'null', '"zz"', '[]', '{}', '{ "zz": 1, "content": null }', 'true'].map((value) =>
    withKey('authToken', `${value},`),
  ),
  ...['1', 'null', '"zz"', '[1, null]', '{}', '{ "SignIn": "zz" }'].map((value) => `{ "templates": ${value} }`),
  ...['"true"', '1', '"zz"', 'null'].map((value) => `{ "disableRiskCheck": ${value}, "disableRiskCheck": ${value} }`),
  ...[
    '',
    '[',
    '{ "zz" }',
    '{ zz: 1 }',
    "{ 'zz': 01 }",
    '{ "zz": }',
    '{ "zz" 1 }',
    '{ "zz": 1 "zz": 1, }',
    '} {',
    '1 {} 2',
  ],
  ...[
    '{ "zz": "\\z\\u12" }',
    '{ "zz": "\t\u0001\n" }',
    '{ "zz": "z"z"" }',
    '{ "zz": "zz',
    '{ // zz\n}',
    '```\n{}\n```',
  ],
  ...[
    '{ "zz": True, "z": none, "y": zz }',
    '\uFEFF{}',
    '{\u00a0}',
    ', {}',
    '{,}',
    '[,]',
    ':',
    '{ "zz": [1 2, }',
    '{"zz":{,:1',
  ],
];

function sayings(text: string, settings = {}): readonly string[] {
  const file = openConfig(text, settings);
  const said = service
    .findings(file)
    .flatMap((finding) => [
      finding.message,
      finding.related?.message ?? '',
      ...finding.fixes().map(({ title }) => title),
    ]);
  const all = { start: file.textDocument.positionAt(0), end: file.textDocument.positionAt(text.length) };
  const query = { range: all, invoked: true, versioned: false, moveSecret: 'zz' };
  return [
    ...said,
    ...service.codeActions(file, query).map(({ title }) => title),
    ...service.codeLenses(file, { send: 'zz' }).map(({ command }) => `${command?.title} ${command?.tooltip ?? ''}`),
    ...service.codeLenses(file, { fixTemplates: 'zz' }).map(({ command }) => command?.title ?? ''),
    ...service.inlayHints(file, all).map(({ label, tooltip }) => `${label} ${tooltip}`),
  ];
}

test('every rule says something', () => {
  const found = texts.flatMap((text) =>
    service.findings(openConfig(text, { references: new Map([['${env:ZZ}', null]]) })),
  );
  expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(ruleIds));
});

test.each(texts.map((text, index) => [index, text]))('of config %d', (_, text) => {
  const references = new Map([
    ['${env:ZZ}', null],
    ['${secret:ZZ}', null],
  ]);
  const said = [
    ...sayings(text, { inlayHints: true, references }),
    ...sayings(text, { placeholderStyle: '<<code>>', segmentLimit: 2 }),
  ];
  expect(said.join('')).toContain('⟦');
  expect(said.map((words) => [words, wordsLeft(words, text)]).filter(([, left]) => left?.length)).toEqual([]);
});

test('of the rules', () => {
  expect(rules.flatMap(({ description }) => wordsLeft(description()))).toEqual([]);
});

describe('of what an editor shows', () => {
  const CONFIG = `{ "$schema": "zz", "accountSID": "\${env:ZZ}", "authToken": "\${secret:ZZ}",
    "fromMessagingServiceSID": "zz", "disableRiskCheck": true, "templates": [{ "usageType": "SignIn", "content": "zz" },
    { "usageType": "Zz", "content": "" }, { "usageType": "BindMfa", "content": "zz" }] }`;

  test.each([undefined, null, 'zz'])('under the pointer, where the value of a reference is %j', (origin) => {
    const references = ['${env:ZZ}', '${secret:ZZ}'].flatMap((name) =>
      origin === undefined ? [] : [[name, origin] as const],
    );
    const file = openConfig(CONFIG, { references: new Map(references) });
    const hovers = Array.from(CONFIG, (_, offset) => service.hover(file, file.textDocument.positionAt(offset)));
    const words = new Set(hovers.flatMap((hover) => (hover ? [Object(hover.contents).value] : [])));
    expect(words.size).toBeGreaterThan(10);
    expect([...words].flatMap((text) => wordsLeft(text.replaceAll('```text', ''), CONFIG))).toEqual([]);
  });

  test.each([
    '{ █ }',
    '█',
    '{ "templates": █ }',
    '{ "templates": [█] }',
    '{ "templates": [{ █ }] }',
    '{ "templates": [{ "usageType": █ }, { "usageType": "SignIn" }] }',
    '{ "templates": [{ "usageType": "Generic", "content": █ }] }',
    '{ "templates": [{ "content": "{{█" }] }',
    '{ "disableRiskCheck": █ }',
    '{ "authToken": █ }',
  ])('where a completion is asked for: %s', (marked) => {
    const { labels, item } = completionsAt(marked);
    expect(labels.length).toBeGreaterThan(0);
    const words = labels.map((label) => {
      const { detail = '', documentation = '' } = item(label);
      return [label, detail, typeof documentation === 'string' ? documentation : documentation.value].join(' ');
    });
    expect(words.flatMap((text) => wordsLeft(text, '$schema TWILIO_AUTH_TOKEN'))).toEqual([]);
  });

  test('in the outline', () => {
    const [list] = service.symbols(openConfig('{ "templates": [{}] }'), true);
    expect(list).toMatchObject({ children: [{ name: '⟦Template ⟧1' }] });
  });
});

describe('of settings', () => {
  const KEYS = 'placeholderStyle segmentLimit detectByContent rules ignore inlayHints';
  const VALUES = 'error warning information hint off {{code}}';

  test.each([
    ...[1, '', [1], { rules: { schema: 'zz', zz: 'off', shema: 'off' } }],
    { placeholderStyle: 1, segmentLimit: 0, ignore: 1, inlayHints: 1, detectByContent: 1, rules: 1 },
  ])('of an editor: %j', (value) => {
    const { problems } = readSettings(value, ruleIds);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap((problem) => wordsLeft(problem, `${JSON.stringify(value)} ${VALUES}`))).toEqual([]);
  });

  test.each(['[', '1', '{ "zz": 1 }', '{ "rule": 1 }', '{ "rules": null, "ignore": 1, "ignore": 1 }'])(
    'of a repository: %s',
    (text) => {
      const { problems } = readSettingsFile(text, ruleIds);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.flatMap(({ message }) => wordsLeft(message, `${text} ${KEYS}`))).toEqual([]);
    },
  );
});
