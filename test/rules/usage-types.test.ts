import { describe, expect, test } from 'vitest';
import { configWith, findingsOf, validConfig } from '../support/configs.ts';
import { checkRule } from './check-rule.ts';

describe('missing-usage-type', () => {
  test.each(['Register', 'SignIn', 'ForgotPassword', 'Generic'])('names %s', (name) => {
    const marked = configWith('', { without: [name] }).replace('"templates"', '«"templates"»');
    checkRule('missing-usage-type', marked, [`"${name}" is missing`]);
  });

  test('names all four of an empty list', () => {
    const found = findingsOf('{ "templates": [] }').filter(({ ruleId }) => ruleId === 'missing-usage-type');
    expect(found.map(({ message }) => /"(\w+)"/.exec(message)?.[1])).toEqual([
      'SignIn',
      'Register',
      'ForgotPassword',
      'Generic',
    ]);
  });

  test('counts a type in another case as missing', () => {
    const marked = configWith('{ "usageType": "signin", "content": "{{code}}" }', { without: ['SignIn'] });
    checkRule('missing-usage-type', marked.replace('"templates"', '«"templates"»'), ['"SignIn"']);
  });

  test('says nothing of a whole config, nor where there is no list', () => {
    checkRule('missing-usage-type', validConfig);
    checkRule('missing-usage-type', '{ "templates": {} }');
    checkRule('missing-usage-type', '{}');
  });
});

describe('duplicate-usage-type', () => {
  test('marks every template but the first', () => {
    checkRule(
      'duplicate-usage-type',
      configWith(
        '{ "usageType": "BindMfa", "content": "{{code}}" }, { "usageType": «"BindMfa"», "content": "{{code}}" }, { "usageType": «"BindMfa"», "content": "{{code}}" }',
      ),
      ['never sent', 'never sent'],
    );
  });

  test('points at the one that is sent', () => {
    const text = configWith('{ "usageType": "SignIn", "content": "{{code}}" }');
    const [found] = findingsOf(text).filter(({ ruleId }) => ruleId === 'duplicate-usage-type');
    expect(found?.related?.start).toBe(text.indexOf('"SignIn"'));
    expect(found?.start).toBe(text.lastIndexOf('"SignIn"'));
  });
});

describe('unknown-usage-type', () => {
  test.each([
    ['signin', 'Did you mean "SignIn"?'],
    ['Sign In', 'Did you mean "SignIn"?'],
    ['forgot_password', 'Did you mean "ForgotPassword"?'],
    ['MfaVerificaton', 'Did you mean "MfaVerification"?'],
    ['Registration', 'Did you mean "Register"?'],
    ['login', 'Did you mean "SignIn"?'],
    ['ResetPassword', 'Did you mean "ForgotPassword"?'],
    ['MFA', 'Did you mean "MfaVerification"?'],
    ['Newsletter', 'Logto sends SignIn, Register'],
    ['', 'Logto sends SignIn, Register'],
  ])('%s', (name, hint) => {
    checkRule('unknown-usage-type', configWith(`{ "usageType": «"${name}"», "content": "{{code}}" }`), [hint]);
  });

  test('says nothing of the types that Logto sends', () => {
    const names = [
      'OrganizationInvitation',
      'UserPermissionValidation',
      'BindNewIdentifier',
      'MfaVerification',
      'BindMfa',
    ];
    const templates = names.map((name) => `{ "usageType": "${name}", "content": "{{code}}" }`);
    checkRule('unknown-usage-type', configWith(templates.join(', ')));
  });
});
