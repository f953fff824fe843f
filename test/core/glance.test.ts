import { describe, expect, test } from 'vitest';
import { connectors } from '../../server/src/connectors/index.ts';
import { glanceAt } from '../../server/src/core/glance.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { createSilentConfigs } from '../../server/src/silent-config.ts';
import { configWith, findingsOf, validConfig } from '../support/configs.ts';

const [connector] = connectors;
if (connector === undefined) {
  throw new Error('There is no connector.');
}
const glance = (text: string) => glanceAt(text, connector);
/** Without a secret in clear, of which there is something to say. */
const REFERENCE = { from: '"0123456789abcdef0123456789abcdef"', to: '"${env:TOKEN}"' };
const clean = validConfig.replace(REFERENCE.from, REFERENCE.to);
const references = new Map([['${env:TOKEN}', 'the environment']]);
const isSilent = (text: string, settings = {}) =>
  createSilentConfigs({ ...defaultSettings, references, ...settings })('twilio-sms.json', text);
const withText = (content: string) =>
  configWith(`{ "usageType": "SignIn", "content": ${JSON.stringify(content)} }`, { without: ['SignIn'] }).replace(
    REFERENCE.from,
    REFERENCE.to,
  );

describe('a glance', () => {
  test('reads the values of a config that has the right shape', () => {
    expect(glance(validConfig)?.templates[0]).toEqual({ usageType: 'Register', content: '{{code}} is your code.' });
    expect(glance(validConfig)?.credentials.map(({ value }) => value)).toHaveLength(3);
  });

  test.each([
    ['is not JSON', validConfig.replace('"templates"', ',"templates"')],
    ['is no object', '[]'],
    ['is null', 'null'],
    ['lacks a key', validConfig.replace(/ {2}"authToken.*\n/, '')],
    ['has a key too many', validConfig.replace('{', '{ "x": 1,')],
    ['has a key of JavaScript too many', validConfig.replace('{', '{ "__proto__": 1,')],
    ['has a key twice', validConfig.replace('{', '{ "disableRiskCheck": true, "disableRiskCheck": true,')],
    ['has a key twice, with space in front of a colon', validConfig.replace('{', '{ "authToken" : "x",')],
    ['has a value of another type', validConfig.replace('{', '{ "disableRiskCheck": "true",')],
    ['has a null', validConfig.replace('{', '{ "disableRiskCheck": null,')],
    ['has a template with a key twice', configWith('{ "usageType": "X", "usageType": "Y", "content": "{{code}}" }')],
    ['has a template with a key too many', configWith('{ "usageType": "X", "content": "{{code}}", "x": 1 }')],
    ['has a template without a text', configWith('{ "usageType": "X" }')],
    ['has something else among its templates', configWith('"Generic"')],
    ['lacks a template', configWith('', { without: ['Generic'] })],
  ])('leaves it to the rules where a config %s', (_, text) => {
    expect(glance(text)).toBeUndefined();
  });
});

describe('a config is silent', () => {
  test('or not, whatever was judged before it', () => {
    const isSilentConfig = createSilentConfigs({ ...defaultSettings, references });
    const texts = [
      clean,
      clean.replace('{{code}}', '{code}'),
      clean.replace('"Register"', '"SignIn"'),
      validConfig,
      clean,
    ];
    expect(texts.map((text) => isSilentConfig('twilio-sms.json', text))).toEqual([true, false, false, false, true]);
  });

  test('where there is nothing to say of it', () => {
    expect(isSilent(clean)).toBe(true);
    expect(isSilent(withText('{{code}} is for {{application.name}}: keep it.'))).toBe(true);
    expect(isSilent(clean.replaceAll('{{code}}', '<<code>>'), { placeholderStyle: '<<code>>' })).toBe(true);
    expect(createSilentConfigs(defaultSettings)('config.json', clean)).toBe(false);
  });

  test.each([
    ['', 'nothing'],
    ['Your code', 'no code'],
    ['{code} is your code: {{code}}', 'a near miss'],
    ['${{code}}', 'a dollar'],
    ['{{{code}}}', 'three braces'],
    ['{{ code }} for {{user}}', 'an object'],
    ['{{code}} for {{toString}}', 'what an object inherits'],
    ['{{code}} “quoted”', 'quotation marks'],
    ['{{code}} is your `code`', 'a backtick'],
    [`{{code}}${' is your code.'.repeat(12)}`, 'two segments'],
    [`{{code}}${'€'.repeat(80)}`, 'characters of two units'],
    ['{{code}} \u0000', 'a control character'],
  ])('but not where a text is %j: %s', (content) => {
    const text = withText(content);
    expect(isSilent(text)).toBe(findingsOf(text, { references }).length === 0);
    expect(glance(text)).toBeDefined();
  });

  test.each([
    ['"AC0123456789abcdef0123456789abcdef"', '"AC00000000000000000000000000000000"'],
    ['"AC0123456789abcdef0123456789abcdef"', '"MG0123456789abcdef0123456789abcdef"'],
    ['"${env:TOKEN}"', '"0123456789abcdef0123456789abcdef"'],
    ['"${env:TOKEN}"', '"${env:OTHER}"'],
    ['"${env:TOKEN}"', '"${ENV:TOKEN}"'],
    ['"${env:TOKEN}"', '""'],
    ['"${env:TOKEN}"', '"AC000000000000000000000000000000"'],
  ])('but not with %s as %s', (from, to) => {
    const text = clean.replace(from, to);
    const settings = { references: new Map([...references, ['${env:OTHER}', null]]) };
    expect(isSilent(text, settings)).toBe(false);
    expect(findingsOf(text, settings)).not.toEqual([]);
  });

  test('where the only rule that finds something is off', () => {
    expect(isSilent(validConfig)).toBe(false);
    expect(isSilent(validConfig, { rules: { 'plain-secret': 'off' } })).toBe(true);
  });
});
