import { describe, test } from 'vitest';
import { configWith } from '../support/configs.ts';
import { checkRule } from './check-rule.ts';

const template = (content: string, usageType = 'BindMfa') =>
  configWith(`{ "usageType": "${usageType}", "content": ${content} }`);
const angle = { placeholderStyle: '<<code>>' } as const;
const inAngleStyle = (marked: string) => marked.replaceAll('"{{code}} is', '"<<code>> is');

describe('missing-code-placeholder', () => {
  test.each(['"Hello"', '""', '"{code}"', '"{{Code}}"', '"{{code.x}}"', '"{{ link }}"'])('marks %s', (content) => {
    checkRule('missing-code-placeholder', template(`«${content}»`), ['no {{code}}']);
  });

  test.each(['"{{code}}"', '"{{ code }}"', '"{{\\tcode}}"', '"{{{code}}}"', '"\\u007b{code}}"'])(
    'takes %s',
    (content) => {
      checkRule('missing-code-placeholder', template(content));
    },
  );

  test('an invitation may carry a link instead', () => {
    checkRule('missing-code-placeholder', template('"Join: {{link}}"', 'OrganizationInvitation'));
    checkRule('missing-code-placeholder', template('«"Join us"»', 'OrganizationInvitation'), ['{{link}} or {{code}}']);
  });

  test('wants the form that the settings name', () => {
    checkRule('missing-code-placeholder', inAngleStyle(template('"<<code>>"')), [], angle);
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
});
