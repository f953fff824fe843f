import { describe, expect, test } from 'vitest';
import { automaticFix, fixAll } from '../../server/src/core/fix-all.ts';
import { configWith, findingsOf } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const template = (content: string, usageType = 'BindMfa') =>
  configWith(`{ "usageType": "${usageType}", "content": ${content} }`);
const angle = { placeholderStyle: '<<code>>' } as const;
const inAngleStyle = (marked: string) => marked.replaceAll('"{{code}} is', '"<<code>> is');

describe('missing-code-placeholder', () => {
  test.each(['"Hello"', '"{code}"', '"{{Code}}"', '"{{code.x}}"', '"{{ link }}"'])('marks %s', (content) => {
    checkRule('missing-code-placeholder', template(`«${content}»`), ['no {{code}}']);
  });

  test.each([
    '"{{code}}"',
    '"[{{code}}]"',
    '"<{{code}}>"',
    '"{{ code }}"',
    '"{{\\tcode}}"',
    '"{{{code}}}"',
    '"\\u007b{code}}"',
  ])('takes %s', (content) => {
    checkRule('missing-code-placeholder', template(content));
  });

  test('an invitation may carry a link instead', () => {
    checkRule('missing-code-placeholder', template('"Join: {{link}}"', 'OrganizationInvitation'));
    checkRule('missing-code-placeholder', template('«"Join us"»', 'OrganizationInvitation'), ['{{link}} or {{code}}']);
  });

  test('leaves a blank text to another rule', () => {
    checkRule('missing-code-placeholder', template('""'));
    checkRule('missing-code-placeholder', template('" \\u200b"'));
  });

  test.each([
    ['123456 is your code', '{{code}} is your code'],
    ['Your code: 123 456.', 'Your code: {{code}}.'],
    ['G-123456 is your code', 'G-{{code}} is your code'],
    ['您的验证码是123456，请勿泄露。', '您的验证码是{{code}}，请勿泄露。'],
    ['Use XXXXXX, valid 1440 minutes', 'Use {{code}}, valid 1440 minutes'],
    ['Your code:', 'Your code: {{code}}'],
    ['Your code: ', 'Your code: {{code}}'],
    ['Your code:\\nDo not share it.', 'Your code: {{code}}\\nDo not share it.'],
    ['您的验证码：', '您的验证码：{{code}}'],
    ['您的验证码', '您的验证码：{{code}}'],
    ['請勿泄露。', '請勿泄露。{{code}}'],
    ['コードは', 'コードは：{{code}}'],
    ['인증 코드', '인증 코드: {{code}}'],
    ['Your code', 'Your code: {{code}}'],
    ['Do not share it. ', 'Do not share it. {{code}} '],
    ['© 2024 Acme. Call +1 415 555 2671 or 0800-123456.', '© 2024 Acme. Call +1 415 555 2671 or 0800-123456. {{code}}'],
    ['See acme.example/123456 or $123456', 'See acme.example/123456 or $123456: {{code}}'],
    ['Go to https://acme.example/in', 'Go to https://acme.example/in {{code}}'],
    ['{123456', '{123456: {{code}}'],
    ['[123456]', '[{{code}}]'],
    ['Your {code}', 'Your {{code}}'],
    ['Your [otp] 123456', 'Your {{code}} 123456'],
  ])('%s becomes %s', (content, fixed) => {
    const text = template(`"${content}"`);
    const [written] = Object.values(fixesOf('missing-code-placeholder', text));
    expect(written).toBe(template(`"${fixed}"`));
    expect(fixAll(text, (current) => findingsOf(current), automaticFix).text).toBe(template(`"${fixed}"`));
    checkFixes(text);
  });

  test('a link is put into an invitation', () => {
    const text = template('"Join us: 123456"', 'OrganizationInvitation');
    expect(fixesOf('missing-code-placeholder', text)).toEqual({
      'Insert {{link}}': template('"Join us: 123456: {{link}}"', 'OrganizationInvitation'),
    });
  });

  test('where a placeholder is not known, it may be the one', () => {
    const text = template('"Hi {{name}}!"');
    expect(fixesOf('missing-code-placeholder', text)).toEqual({
      'Write {{code}}': template('"Hi {{code}}!"'),
      'Insert {{code}}': template('"Hi {{name}}! {{code}}"'),
    });
    expect(fixAll(text, (current) => findingsOf(current), automaticFix).text).toBe(text);
  });

  test('is written in the style of the file', () => {
    const text = inAngleStyle(template('"Your code: 123456"'));
    expect(Object.values(fixesOf('missing-code-placeholder', text, angle))).toEqual([
      inAngleStyle(template('"Your code: <<code>>"')),
    ]);
  });

  test('wants the form that the settings name', () => {
    checkRule('missing-code-placeholder', inAngleStyle(template('"<<code>>"')), [], angle);
    checkRule('missing-code-placeholder', inAngleStyle(template('"{{ [<<code>>] }}"')), [], angle);
    checkRule('missing-code-placeholder', inAngleStyle(template('«"{{code}}"»')), ['no <<code>>'], angle);
  });
});

describe('unreplaced-placeholder', () => {
  const check = (content: string, ...messages: string[]) =>
    checkRule('unreplaced-placeholder', template(`"{{code}} ${content}"`), messages);

  test.each([
    '<<code>>',
    '{code}',
    '${code}',
    '%code%',
    '[code]',
    '<code>',
    '#code#',
    '$code',
    '{{Code}}',
    '{{cod}}',
    '{{CODE}}',
    '{{ verification code }}',
    '{{verificationCode}}',
    '{{otp}}',
    '{{ .Code }}',
    '{{code|upper}}',
    '{{code}',
    '{{ code',
    '[[code]]',
    '%%code%%',
    '<verification-code>',
    '{code }}',
  ])('%s stands for {{code}}', (text) => check(`«${text}»`, 'Write {{code}}'));

  test.each([
    ['{{name}}', 'no "name"'],
    ['{name}', 'no "name"'],
    ['{{1}}', 'no "1"'],
    ['{{#if code}}', 'as it stands'],
    ['{{toString}}', 'JavaScript built-in'],
    ['{{constructor.name}}', 'JavaScript built-in'],
    ['{{code.value}}', 'has no parts'],
    ['{{user}}', '[object Object]'],
    ['{{{code}}}', 'what stands around it'],
    ['${{code}}', 'what stands around it'],
    ['{{Link}}', 'Write {{link}}'],
    ['{{ users.name }}', 'Write {{user.name}}'],
  ])('%s', (text, message) => check(`«${text}»`, message));

  test.each([
    '{{ code }}',
    '[{{code}}]',
    '<{{code}}>',
    '<https://acme.example/{{code}}>',
    '[[{{code}}]]',
    '{{link}}',
    '{{user.name}}',
    '{{application.branding.logoUrl}}',
    '[Acme]',
    '<https://acme.example>',
    '100% of 50%',
    '$5',
    '#1',
    '{ }',
    ':-]',
    'a < b > c',
    '{\\"a\\": 1}',
    '(code)',
  ])('%s is right, or plain text', (text) => check(text));

  test('finds each one, at its place behind escapes', () => {
    check('\\n\\u00e9 \\"«{code}»\\" and «[code]»');
  });

  test('in files of another template engine {{code}} is the mistake', () => {
    checkRule(
      'unreplaced-placeholder',
      inAngleStyle(template('"<<code>> «{{code}}» «{{ Code }}» «<<Code>>» {{ .Values.name }} {{ other }}"')),
      ['take {{code}} for its own. Write <<code>>'],
      angle,
    );
  });

  test.each([
    ['{{Code}}', '{{code}}'],
    ['<<code>>', '{{code}}'],
    ['{{ code', '{{code}}'],
    ['{{{code}}}', '{{code}}'],
    ['${{code}}', '{{code}}'],
    ['$${{code}}', '{{code}}'],
    ['{{code.value}}', '{{code}}'],
    ['{{user}}', '{{user.name}}'],
    ['{{User}}', '{{user.name}}'],
    ['{{{user.name}}}', '{{user.name}}'],
    ['%link%', '{{link}}'],
  ])('%s is fixed to %s', (wrong, right) => {
    const text = template(`"{{code}} \\u00e9 ${wrong}."`);
    expect(fixesOf('unreplaced-placeholder', text)).toEqual({ [`Write ${right}`]: text.replace(wrong, right) });
    expect(fixAll(text, (current) => findingsOf(current), automaticFix).text).toBe(text.replace(wrong, right));
    checkFixes(text);
  });

  test.each([
    ['Hi {{name}}, {{code}}', 'Hi, {{code}}'],
    ['{{code}} for {{name}} only', '{{code}} for only'],
    ['{{name}} {{code}}', '{{code}}'],
    ['{{code}} {{toString}}', '{{code}}'],
    ['{{#if code}}{{code}}', '{{code}}'],
  ])('what %s has is removed on request only', (content, rest) => {
    const text = template(`"${content}"`);
    const fixes = fixesOf('unreplaced-placeholder', text);
    expect(Object.keys(fixes)[0]).toMatch(/^Remove /);
    expect(Object.values(fixes)).toEqual([template(`"${rest}"`)]);
    expect(fixAll(text, (current) => findingsOf(current), automaticFix).text).toBe(text);
    checkFixes(text);
  });

  test('a word in brackets is left alone by "fix all" where the code is there already', () => {
    const text = template('"{{code}} [code]"');
    expect(fixesOf('unreplaced-placeholder', text)).toEqual({ 'Write {{code}}': text.replace('[code]', '{{code}}') });
    expect(fixAll(text, (current) => findingsOf(current), automaticFix).text).toBe(text);
  });

  test('nothing is removed that would leave a blank text', () => {
    expect(Object.keys(fixesOf('unreplaced-placeholder', template('" {{name}}"')))).toEqual(['Write {{code}}']);
  });

  test('in files of another template engine the code is written for it', () => {
    const text = inAngleStyle(template('"{{code}}"'));
    expect(fixesOf('unreplaced-placeholder', text, angle)).toEqual({
      'Write <<code>>': inAngleStyle(template('"<<code>>"')),
    });
  });

  test('the text need not be well-formed', () => {
    const text = '{ "templates": [{ "usageType": "SignIn", "content": "{code}",, }';
    expect(Object.values(fixesOf('unreplaced-placeholder', text))).toEqual([text.replace('{code}', '{{code}}')]);
  });
});

describe('empty-content', () => {
  test.each(['""', '" "', '"\\n\\t"', '"\\u200b\\ufeff"', '"\\u00a0\u3000"'])('marks %s', (content) => {
    checkRule('empty-content', template(`«${content}»`), [
      content === '""' ? 'error 21602' : 'nothing but white space',
    ]);
  });

  test.each(['"."', '"{{code}}"', '"😀"'])('takes %s', (content) => checkRule('empty-content', template(content)));

  test('writes a text to begin with', () => {
    const sample = '{{code}} is your code to set up two-step verification. It is valid for 10 minutes.';
    for (const content of ['""', '" \\u200b"']) {
      expect(fixesOf('empty-content', template(content))).toEqual({ [`Write "${sample}"`]: template(`"${sample}"`) });
      checkFixes(template(content));
    }
    const invitation = template('""', 'OrganizationInvitation');
    expect(Object.values(fixesOf('empty-content', invitation))[0]).toContain('{{link}}');
    expect(Object.values(fixesOf('empty-content', inAngleStyle(template('""')), angle))[0]).toContain(
      '"<<code>> is your',
    );
  });

  test('a sample does not take the place of a text by itself', () => {
    const text = template('"" }, { "usageType": "BindMfa", "content": "{{code}}"');
    expect(automaticFix(findingsOf(text).find(({ ruleId }) => ruleId === 'empty-content') ?? fail())).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('Nothing was found.');
}
