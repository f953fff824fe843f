import { describe, expect, test } from 'vitest';
import { automaticFix, fixAll } from '../../server/src/core/fix-all.ts';
import { configWith, findingsOf, OPTIONAL, requiredConfig, validConfig } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const fixed = (text: string) => fixAll(text, (current) => findingsOf(current), automaticFix).text;
const typesIn = (text: string) => [...text.matchAll(/"usageType": ?"([^"]*)"/g)].map(([, name]) => name);
const template = (usageType: string, content = '{{code}}') =>
  `{ "usageType": "${usageType}", "content": "${content}" }`;

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

describe('the fix of missing-usage-type', () => {
  const sample =
    '{ "usageType": "Generic", "content": "{{code}} is your verification code. It is valid for 10 minutes." }';

  test('adds a template like its neighbours', () => {
    const text = configWith('', { without: ['Generic'] });
    expect(fixesOf('missing-usage-type', text)).toEqual({
      'Add a template for "Generic"': text.replace(/\n {2}\]/, `,\n    ${sample}\n  ]`),
    });
    expect(checkFixes(text)).toBe(1);
    expect(findingsOf(fixed(text)).map(({ ruleId }) => ruleId)).toEqual(['plain-secret']);
  });

  test('adds the one, or all', () => {
    const text = configWith('', { without: ['SignIn', 'Generic'] });
    const fixes = fixesOf('missing-usage-type', text);
    expect(Object.keys(fixes)).toEqual(['Add a template for "SignIn"', 'Add all 2 missing templates']);
    expect(Object.values(fixes).map((after) => typesIn(after).slice(7))).toEqual([['SignIn'], ['SignIn', 'Generic']]);
    checkFixes(text);
  });

  test('fills an empty list, in the style of the file', () => {
    const text = fixed('{"templates":[]}');
    expect(typesIn(text)).toEqual(['SignIn', 'Register', 'ForgotPassword', 'Generic']);
    const angle = { placeholderStyle: '<<code>>' } as const;
    expect(Object.values(fixesOf('missing-usage-type', '{ "templates": [] }', angle))[0]).toContain(
      '"<<code>> is your',
    );
  });

  test('corrects the template that was meant', () => {
    const text = configWith(template('signin'), { without: ['SignIn'] });
    const corrected = { 'Correct "signin" to "SignIn"': text.replace('signin', 'SignIn') };
    expect(fixesOf('missing-usage-type', text)).toEqual(corrected);
    expect(fixesOf('unknown-usage-type', text)).toMatchObject(corrected);
    expect(fixed(text)).toBe(text.replace('signin', 'SignIn'));
    checkFixes(text);
  });

  test('adds nothing to a text that is not well-formed, but corrects it', () => {
    expect(fixesOf('missing-usage-type', '{ "templates": [ ')).toEqual({});
    expect(fixesOf('missing-usage-type', '{ "templates": [ { "usageType": "signin", "content": "{{code}}" ')).toEqual({
      'Correct "signin" to "SignIn"': '{ "templates": [ { "usageType": "SignIn", "content": "{{code}}" ',
    });
  });
});

describe('usage-type-fallback', () => {
  test('names each type that gets the text of Generic', () => {
    const found = findingsOf(requiredConfig).filter(({ ruleId }) => ruleId === 'usage-type-fallback');
    expect(found.map(({ message }) => message)).toEqual(
      OPTIONAL.map((name) => `No template for "${name}": Logto sends the one for "Generic".`),
    );
    checkRule(
      'usage-type-fallback',
      configWith('', { without: OPTIONAL.slice(1) }).replace('"templates"', '««««"templates"»»»»'),
    );
  });

  test('says nothing where there is no Generic, or a template for each', () => {
    checkRule('usage-type-fallback', validConfig);
    checkRule('usage-type-fallback', '{ "templates": [] }');
    checkRule('usage-type-fallback', configWith('', { without: ['Generic', ...OPTIONAL] }));
  });

  test('its fixes are for those who ask', () => {
    const fixes = fixesOf('usage-type-fallback', requiredConfig);
    expect(Object.keys(fixes)).toEqual(['Add a template for "OrganizationInvitation"', 'Add all 5 missing templates']);
    const hints = (text: string) => findingsOf(text).filter(({ severity }) => severity === 'hint').length;
    expect(Object.values(fixes).map(hints)).toEqual([4, 0]);
    expect(checkFixes(requiredConfig)).toBe(10);
    expect(fixed(requiredConfig)).toBe(requiredConfig);
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

describe('the fix of duplicate-usage-type', () => {
  test('removes what is never sent', () => {
    const text = configWith(`${template('BindMfa')}, ${template('BindMfa', 'x {{code}}')}`);
    expect(fixesOf('duplicate-usage-type', text)).toEqual({ 'Remove this template': configWith(template('BindMfa')) });
    checkFixes(text);
  });

  test('is applied by "fix all" where no other text is lost', () => {
    for (const second of [template('BindMfa'), template('BindMfa', ' ')]) {
      expect(fixed(configWith(`${template('BindMfa')}, ${second}`))).toBe(configWith(template('BindMfa')));
    }
    const other = configWith(`${template('BindMfa')}, ${template('BindMfa', 'x {{code}}')}`);
    expect(fixed(other)).toBe(other);
  });

  test('or gives it a type that has no template, the required ones first', () => {
    const text = configWith(template('SignIn'), { without: ['Register', ...OPTIONAL] });
    expect(Object.keys(fixesOf('duplicate-usage-type', text))).toEqual([
      'Remove this template',
      'Change to "Register"',
      'Change to "OrganizationInvitation"',
      'Change to "UserPermissionValidation"',
      'Change to "BindNewIdentifier"',
    ]);
    checkFixes(text);
  });

  test('but none whose code its text does not have', () => {
    const link = template('OrganizationInvitation', '{{link}}');
    const text = configWith(`${link}, ${link}`, { without: ['Register'] });
    expect(Object.keys(fixesOf('duplicate-usage-type', text))).toEqual(['Remove this template']);
  });

  test('"fix all" keeps a text where the first template has none', () => {
    const text = configWith(`${template('BindMfa', '')}, ${template('BindMfa', 'Mine: {{code}}')}`);
    expect(fixed(text)).toBe(text);
  });

  test('"fix all" takes away all but the first, and adds what is missing', () => {
    const four = configWith([1, 2, 3].map(() => template('SignIn')).join(', '), { without: ['SignIn', 'Generic'] });
    const text = `${four.slice(0, four.lastIndexOf('}\n  ]'))}}, ${template('SignIn')}${four.slice(four.lastIndexOf('\n  ]'))}`;
    expect(typesIn(text).at(-1)).toBe('SignIn');
    expect(typesIn(fixed(text)).toSorted()).toEqual(typesIn(validConfig).toSorted());
    expect(findingsOf(fixed(text)).map(({ ruleId }) => ruleId)).toEqual(['plain-secret']);
  });
});

describe('the fix of unknown-usage-type', () => {
  test('removes what was meant to be a type that has a template', () => {
    const text = configWith(template('signin'));
    expect(fixesOf('unknown-usage-type', text)).toEqual({ 'Remove this template': validConfig });
    expect(fixed(text)).toBe(text);
    checkFixes(text);
  });

  test('corrects only the first of two that are meant to be the same', () => {
    const text = configWith(`${template('signin')}, ${template('sign_in')}`, { without: ['SignIn'] });
    expect(fixed(text)).toBe(text.replace('signin', 'SignIn'));
    checkFixes(text);
  });

  test('offers the required types that are missing', () => {
    const text = configWith(template('Newsletter'), { without: ['SignIn', 'Register', ...OPTIONAL] });
    expect(Object.keys(fixesOf('unknown-usage-type', text))).toEqual([
      'Change to "SignIn"',
      'Change to "Register"',
      'Remove this template',
    ]);
    checkFixes(text);
  });

  test('in a text that is not well-formed, only the string is changed', () => {
    const text = '{ "templates": [{ "usageType": "Newsletter" }, { "usageType": "Register" }';
    expect(Object.keys(fixesOf('unknown-usage-type', text))).toEqual([
      'Change to "SignIn"',
      'Change to "ForgotPassword"',
      'Change to "Generic"',
    ]);
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
