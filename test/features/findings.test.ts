/** What was found in one version is not taken for what is to be found in another, where a glance tells them apart. */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/src/core/finding.ts';
import { createLanguageService } from '../../server/src/language-service.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { configWith, validConfig } from '../support/configs.ts';

const first = { ...defaultSettings };
const second = { ...defaultSettings, rules: { ...defaultSettings.rules, 'plain-secret': 'error' as const } };
const twice = validConfig.replace('"BindMfa"', '"SignIn"');
const angled = { ...defaultSettings, placeholderStyle: '<<code>>' as const };

const VERSIONS = {
  'as it was': [validConfig, first],
  'another text, as ordinary': [validConfig.replace('{{code}}', 'Yes, {{code}}'), first],
  'a text without a code': [validConfig.replace('{{code}}', 'No code'), first],
  'a text in another alphabet': [validConfig.replace('{{code}}', '验证码 {{code}}'), first],
  'a text of two segments': [validConfig.replace('{{code}}', `{{code}}${' and more'.repeat(20)}`), first],
  'a usage type twice': [twice, first],
  'a usage type twice, behind a longer text': [twice.replace('{{code}}', 'Yes, {{code}}'), first],
  'a usage type less': [configWith('', { without: ['BindMfa'] }), first],
  'a required usage type less': [configWith('', { without: ['SignIn'] }), first],
  'a usage type that there is not': [validConfig.replace('"BindMfa"', '"BindMFA"'), first],
  'a token elsewhere': [validConfig.replace('{', '{\n\n'), first],
  'another token': [validConfig.replace('"authToken": "0', '"authToken": "1'), first],
  'a token in a reference': [validConfig.replace(/("authToken": )"\w+"/, '$1"${env:TOKEN}"'), first],
  'no token': [validConfig.replace(/"authToken": "\w+",/, ''), first],
  'a sample for a token': [validConfig.replace(/("authToken": )"\w+"/, '$1"<auth-token>"'), first],
  'no config': [validConfig.replace('"templates"', '"template"'), first],
  'a text that is cut off': [validConfig.slice(0, -10), first],
  'as it was, with other settings': [validConfig, second],
  'as it was, with other placeholders': [validConfig, angled],
} as const;

type Version = keyof typeof VERSIONS;
const names = Object.keys(VERSIONS) as Version[];

/** A service, and what it finds in versions of one document. */
function startService() {
  const service = createLanguageService({
    onError(message, error) {
      throw new Error(message, { cause: error });
    },
  });
  return (name: Version) => {
    const [text, settings] = VERSIONS[name];
    const file = service.open(TextDocument.create('file:///twilio-sms.json', 'logto-connector', 1, text), settings);
    return file ? service.findings(file) : [];
  };
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ ruleId, start, end, message, severity }) => ({ ruleId, start, end, message, severity }));

describe.each(names)('%s', (after) => {
  const expected = said(startService()(after));

  test.each(names)('after: %s', (before) => {
    const find = startService();
    find(before);
    expect(said(find(after))).toEqual(expected);
  });
});

test('an ordinary text that gives way to another is not judged anew', () => {
  const find = startService();
  const findings = find('as it was');
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['plain-secret']);
  expect(find('another text, as ordinary')).toBe(findings);
});
