import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/completion/index.ts';
import { completionsAt } from '../support/completions.ts';
import { configWith, findingsOf, OPTIONAL, openConfig, syntaxOf } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

describe('keys', () => {
  test('the required ones first, those that are there not again', () => {
    expect(completionsAt('{ "authToken": "x", █ }').labels).toEqual([
      'accountSID',
      'fromMessagingServiceSID',
      'templates',
      '$schema',
      'disableRiskCheck',
    ]);
  });

  test.each([
    ['in an empty object', '{█}', '{"accountSID": ""}'],
    ['after a comma', '{ "authToken": "x", █ }', '{ "authToken": "x", "accountSID": "" }'],
    ['with the comma that is missing before it', '{ "authToken": "x" █ }', '{ "authToken": "x", "accountSID": "" }'],
    ['with the comma that is missing behind it', '{ █ "authToken": "x" }', '{ "accountSID": "", "authToken": "x" }'],
    ['on a line of its own', '{\n  "authToken": "x"\n  █\n}', '{\n  "authToken": "x",\n  "accountSID": ""\n}'],
    [
      'between two others',
      '{ "$schema": "x"\n  █\n  "authToken": "x" }',
      '{ "$schema": "x",\n  "accountSID": "",\n  "authToken": "x" }',
    ],
    ['for a word without quotes', '{ acc█\n "authToken": "x" }', '{ "accountSID": "",\n "authToken": "x" }'],
    ['inside quotes', '{ "acc█"\n "authToken": "x" }', '{ "accountSID": "",\n "authToken": "x" }'],
    ['right before another', '{█"authToken": "x" }', '{"accountSID": "","authToken": "x" }'],
    [
      'right before another, behind a third',
      '{ "$schema": "x" █"authToken": "x" }',
      '{ "$schema": "x", "accountSID": "","authToken": "x" }',
    ],
    ['inside empty quotes', '{ "█" }', '{ "accountSID": "" }'],
    ['behind an opening quote alone', '{\n  "acc█\n}', '{\n  "accountSID": ""\n}'],
    ['where a value stands already', '{ "acc█": "AC" }', '{ "accountSID": "AC" }'],
    ['at the end of a text without its brace', '{ "authToken": "x",\n  █', '{ "authToken": "x",\n  "accountSID": ""'],
  ])('%s', (_, marked, expected) => {
    expect(completionsAt(marked).accept('accountSID')).toBe(expected);
  });

  test('of a template', () => {
    expect(completionsAt('{ "templates": [{ █ }] }').labels).toEqual(['usageType', 'content']);
    expect(completionsAt('{ "templates": [{ "usageType": "SignIn", █ }] }').accept('content')).toBe(
      '{ "templates": [{ "usageType": "SignIn", "content": "{{code}} is your sign-in code. It is valid for 10 minutes." }] }',
    );
  });

  test('templates come with all that Logto requires', () => {
    const text = completionsAt('{\n    "authToken": "x",\n    █\n}').accept('templates');
    expect(syntaxOf(text)).toEqual([]);
    expect(findingsOf(text).filter(({ ruleId }) => ruleId === 'missing-usage-type')).toEqual([]);
    expect(text).toContain('\n    "templates": [\n        {\n            "usageType": "SignIn",\n');
  });

  test.each(['{ "authToken"█: "x" }', '{ "authToken": "x"█ }', '{ "authToken": █ "x" }', '{ "other": { █ } }', '{}█'])(
    'none at %s',
    (marked) => {
      const labels = completionsAt(marked).labels;
      expect(labels.includes('accountSID')).toBe(false);
    },
  );
});

describe('usage types', () => {
  const marked = configWith('{ "usageType": █, "content": "{{code}}" }', {
    without: ['Register', 'Generic', ...OPTIONAL],
  });

  test('missing required ones first, those with a template last', () => {
    expect(completionsAt(marked).labels).toEqual([
      'Register',
      'Generic',
      'OrganizationInvitation',
      'UserPermissionValidation',
      'BindNewIdentifier',
      'MfaVerification',
      'BindMfa',
      'SignIn',
      'ForgotPassword',
    ]);
    expect(completionsAt(marked).item('Register')).toMatchObject({
      detail: 'required, missing',
      documentation: { value: 'Sent when someone creates an account with a phone number.' },
    });
  });

  test.each([
    ['nothing is there', '{ "templates": [{ "usageType": █ }] }', '{ "templates": [{ "usageType": "SignIn" }] }'],
    ['right behind the colon', '{ "templates": [{ "usageType":█ }] }', '{ "templates": [{ "usageType": "SignIn" }] }'],
    ['inside quotes', '{ "templates": [{ "usageType": "Re█g" }] }', '{ "templates": [{ "usageType": "SignIn" }] }'],
    ['a bare word', '{ "templates": [{ "usageType": Sig█ }] }', '{ "templates": [{ "usageType": "SignIn" }] }'],
    [
      'before another key',
      '{ "templates": [{ "usageType": █\n "content": "x" }] }',
      '{ "templates": [{ "usageType": "SignIn",\n "content": "x" }] }',
    ],
    [
      'behind an opening quote alone',
      '{ "templates": [{ "usageType": "█\n}] }',
      '{ "templates": [{ "usageType": "SignIn"\n}] }',
    ],
  ])('%s', (_, text, expected) => {
    expect(completionsAt(text).accept('SignIn')).toBe(expected);
  });
});

describe('whole templates', () => {
  test('one for each missing usage type, and all required ones at once', () => {
    const { labels } = completionsAt('{ "templates": [█] }');
    expect(labels[0]).toBe('All 4 missing required templates');
    expect(labels.slice(1, 3)).toEqual(['SignIn template', 'Register template']);
    expect(labels.at(-1)).toBe('Empty template');
    expect(completionsAt(configWith('█')).labels).not.toContain('SignIn template');
  });

  test.each([
    ['in an empty list', '{\n  "templates": [\n    █\n  ]\n}'],
    ['before others', '{ "templates": [█ { "usageType": "BindMfa", "content": "{{code}}" }] }'],
    ['behind others without a comma', '{ "templates": [{ "usageType": "BindMfa", "content": "{{code}}" }\n █] }'],
    ['behind a comma', '{ "templates": [{ "usageType": "BindMfa", "content": "{{code}}" }, █] }'],
  ])('%s', (_, marked) => {
    const text = completionsAt(marked).accept('All 4 missing required templates');
    expect(syntaxOf(text)).toEqual([]);
    expect(findingsOf(text).filter(({ ruleId }) => ruleId === 'missing-usage-type')).toEqual([]);
  });

  test('with placeholders as the settings write them, and plain text for clients without snippets', () => {
    const item = completionsAt('{ "templates": [█] }', { placeholderStyle: '<<code>>' }, false).item(
      'Generic template',
    );
    expect(item.insertTextFormat ?? 1).toBe(1);
    expect(item.textEdit?.newText).toBe(
      '{\n  "usageType": "Generic",\n  "content": "<<code>> is your verification code. It is valid for 10 minutes."\n}',
    );
  });
});

describe('what is no JSON beside the gap', () => {
  test.each(['{ "templates": [{},\n#█ a comment\n{}] }', '{ "templates": [\n# █a comment\n{}] }', '{\r]█', '{ ] █'])(
    'is not read as something else once a proposal is accepted: %j',
    (text) => {
      expect(completionsAt(text).labels).toEqual([]);
    },
  );
});

describe('what is tried before it is proposed', () => {
  /** How often it is asked what would be wrong. */
  function trialsAt(marked: string): number {
    const { text, cursor } = parseMarks(marked);
    let trials = 0;
    const proposals = complete(openConfig(text), { offset: cursor, snippets: true }, () => {
      trials += 1;
      return [];
    });
    expect(proposals, marked).not.toEqual([]);
    return trials;
  }

  test.each([
    '{ █ }',
    '{ "acc█\n}',
    '{ "acc█"\n "authToken": "x" }',
    '{ "authToken": "x",\n  acc█\n}',
    '{ "accountSID": █ }',
    '{ "templates": [{ "usageType": █, "content": "" }] }',
    '{ "templates": [{}, █] }',
  ])('nothing where all but the gap is JSON: %j', (marked) => {
    expect(trialsAt(marked)).toBe(0);
  });

  test.each(['{ "acc█": "x" }', '{ "acc█', '{ "templates": [{}, █] } x'])('each of them elsewhere: %j', (marked) => {
    expect(trialsAt(marked)).toBeGreaterThan(1);
  });
});

describe('a whole config', () => {
  test.each(['█', ' \n█', 'tw█'])('into %j', (marked) => {
    const text = completionsAt(marked).accept('Twilio SMS config');
    const found = findingsOf(text).filter(({ severity }) => severity !== 'hint');
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['sample-value', 'sample-value', 'sample-value']);
  });
});

describe('other values', () => {
  test('a switch, with its default told', () => {
    const { labels, item } = completionsAt('{ "disableRiskCheck": █ }');
    expect(labels).toEqual(['true', 'false']);
    expect(item('false').detail).toBe('default');
    expect(completionsAt('{ "disableRiskCheck": tr█ }').accept('true')).toBe('{ "disableRiskCheck": true }');
  });

  test('none where nobody can know', () => {
    expect(completionsAt('{ "unknown": "█" }').labels).toEqual([]);
  });
});
