import { describe, expect, test } from 'vitest';
import type { FileSettings } from '../../server/src/features/config-file.ts';
import { configWith, OPTIONAL, openConfig, requiredConfig, service, validConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

function previewOf(text: string, settings?: Partial<FileSettings>, codeLength?: number) {
  return service.preview(openConfig(text, settings), codeLength);
}

/** The message of a usage type, with its text in one piece. */
function messageOf(usageType: string, ...args: Parameters<typeof previewOf>) {
  const message = previewOf(...args).messages.find((one) => one.usageType === usageType);
  const text = message?.template?.message?.parts.map((part) => part.text).join('');
  return { ...message, ...message?.template?.message, text };
}

/** The preview of one text, for the type that a config with nothing else to say has. */
const textOf = (content: string, settings?: Partial<FileSettings>, codeLength?: number) =>
  messageOf('BindMfa', templateOf(content), settings, codeLength);
const templateOf = (content: string) => configWith(`{ "usageType": "BindMfa", "content": ${JSON.stringify(content)} }`);

describe('the preview', () => {
  test('has each usage type, in the order of their importance', () => {
    const { messages, total } = previewOf(requiredConfig);
    expect(messages.map(({ usageType, state }) => [usageType, state])).toEqual([
      ...['SignIn', 'Register', 'ForgotPassword', 'Generic'].map((name) => [name, 'own']),
      ...OPTIONAL.map((name) => [name, 'fallback']),
    ]);
    expect(total).toEqual({ messages: 4, segments: 4 });
  });

  test('shows the text that is sent in the place of one that is not there, and adds one', () => {
    const { template, fix, state } = messageOf('BindMfa', requiredConfig);
    expect(template).toEqual(messageOf('Generic', requiredConfig).template);
    expect([state, fix]).toEqual(['fallback', { title: 'Add a template for "BindMfa"', range: null }]);
  });

  test('shows a gap where a required one is missing, and mends it', () => {
    const text = configWith('', { without: ['Register'] });
    expect(messageOf('Register', text)).toMatchObject({
      ...{ state: 'missing', required: true, template: null },
      fix: { title: 'Add a template for "Register"', range: null },
    });
    const edit = service.fixTemplates(openConfig(text), false, 'Register');
    expect(edit?.changes?.['file:///twilio-sms.json']?.[0]?.newText).toContain('"usageType": "Register"');
  });

  test('takes a template that was meant', () => {
    const text = configWith('{ "usageType": "register", "content": "{{code}}" }', { without: ['Register'] });
    expect(messageOf('Register', text).fix?.title).toBe('Correct "register" to "Register"');
    expect(service.fixTemplates(openConfig(text), false, 'SignIn')).toBeUndefined();
  });

  test('has nothing to fall back to where there is no Generic text', () => {
    const text = configWith('', { without: ['Generic', 'BindMfa'] });
    expect(messageOf('BindMfa', text)).toMatchObject({ state: 'missing', required: false, template: null });
  });

  test('says of each template that is never sent, why', () => {
    const text = configWith(
      '{ "usageType": "SignIn", "content": "1" }, { "usageType": "SignIn", "content": "2" }, { "usageType": "Other", "content": "3" }, { "content": "4" }',
      { without: ['SignIn'] },
    );
    const { messages } = previewOf(text);
    expect(messages.filter(({ state }) => state === 'unsent').map(({ key, reason }) => [key, reason])).toEqual([
      ['template:1', 'Logto sends the first template for "SignIn", and never this one.'],
      ['template:2', 'Logto knows no usage type "Other".'],
      ['template:3', 'It has no usage type, so Logto rejects the config.'],
    ]);
    expect(messageOf('SignIn', text).text).toBe('1');
  });

  test('leaves out most of those where there are very many', () => {
    const others = Array.from({ length: 50 }, (_, index) => `{ "usageType": "X${index}", "content": "" }`);
    const { messages, omitted, total } = previewOf(configWith(others.join(', ')));
    expect([messages.length, omitted, total.messages]).toEqual([29, 30, 59]);
  });

  test('says what the hover says', () => {
    const { template } = messageOf('BindMfa', templateOf('Hi “{{code}}”'));
    expect(template?.message).toMatchObject({ encoding: 'UCS-2', characters: 11, segments: 1 });
    expect(template?.message).toMatchObject({ used: [11], capacity: 70, isLong: false });
  });

  test.each([4, 6, 8])('fills in a code of %i digits', (length) => {
    const filled = `${'0'.repeat(length)} ${'a'.repeat(153)}`;
    const { text, segments, used } = textOf(`{{code}} ${'a'.repeat(153)}`, {}, length);
    expect([text, segments, used?.[0]]).toEqual([filled, length > 6 ? 2 : 1, length > 6 ? 153 : filled.length]);
  });

  test.each([Number.NaN, -1, 0, 1e9, 4.7])('has no code of %d digits', (length) => {
    expect(textOf('{{code}}', {}, length).text).toBe('000000');
  });

  test('is long by the setting', () => {
    const long = 'a'.repeat(200);
    expect([textOf(long).isLong, textOf(long, { segmentLimit: 2 }).isLong]).toEqual([true, false]);
  });

  test.each([
    ['{{code}} is your code.', []],
    ['“{{code}}”', ['UCS-2 because of “ and ”.']],
    ['{name} {{Code}} {name}', ['Logto does not replace {name}, {{Code}}.']],
    ['{{{code}}}', ['{000000} is not what was meant.']],
    ['{{link}}', ['Logto fills in {{link}} when it sends; a test SMS has it as it stands.']],
    ['a'.repeat(1601), ['Twilio refuses a text of more than 1,600 characters.']],
  ])('notes on %s', (content, notes) => {
    expect(textOf(content).notes).toEqual(notes);
  });

  test('in the style of another template engine', () => {
    expect(textOf('<<code>> for {{ .Values.name }}', { placeholderStyle: '<<code>>' }).text).toBe(
      '000000 for {{ .Values.name }}',
    );
  });

  test('knows where a template and its text stand', () => {
    const { text, ranges } = parseMarks(configWith('«{ "usageType": "BindMfa", "content": "«\\u0041 {{code}}»" }»'));
    const { textDocument } = openConfig(text);
    const { template } = messageOf('BindMfa', text);
    expect(
      [template?.range, template?.textRange].map(
        (range) => range && { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) },
      ),
    ).toEqual(ranges);
  });

  test.each([
    ['{ "templates": [{ "usageType": "SignIn", "content": "Hi {{code', 'Hi {{code'],
    ['{ "templates": [{ "usageType": "SignIn", "content": "Hi" } { "usageType"', 'Hi'],
    ["{ templates: [{ usageType: 'SignIn', content: 'Hi' }", 'Hi'],
  ])('shows what can be read of %s', (text, expected) => {
    expect(previewOf(text).isWhole).toBe(false);
    expect(messageOf('SignIn', text).text).toBe(expected);
  });

  test.each(['', '{', '[]', '{ "templates": {} }'])('has gaps alone for %j', (text) => {
    expect(new Set(previewOf(text).messages.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  test('offers the first fix that does something', () => {
    const text = templateOf('“{code}”');
    const { fix } = messageOf('BindMfa', text);
    expect(fix?.title).toBe('Write {{code}}');
    const start = openConfig(text).textDocument.offsetAt(fix?.range?.start ?? { line: 0, character: 0 });
    expect(text.slice(start)).toMatch(/^"“\{code\}/);
    expect(messageOf('SignIn', text).fix).toBeNull();
  });

  test('holds no credentials', () => {
    expect(JSON.stringify(previewOf(validConfig))).not.toContain('0123456789abcdef');
  });
});
