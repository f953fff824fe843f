/** Of a text that is too large for a tree it is said whether Logto would reject it, and nothing else. */
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/document.ts';
import { isTooLarge, LONGEST, MOST_VALUES } from '../../server/src/core/too-large.ts';
import { configWith, openConfig, service } from '../support/configs.ts';

/** As Logto takes them, and in each the authToken and the template for Generic once. */
const LARGE: Readonly<Record<string, string>> = {
  'of many characters': configWith(`{ "usageType": "SignIn", "content": "${'words '.repeat(LONGEST / 6 + 1)}" }`),
  'of many templates': configWith(
    Array.from({ length: MOST_VALUES / 3 }, () => '{ "usageType": "SignIn", "content": "" }').join(', '),
  ),
  'of many levels': configWith('').replace('{', `{ "more": ${'['.repeat(MOST_VALUES)}${']'.repeat(MOST_VALUES)},`),
};

const errorsIn = (text: string) =>
  service.findings(openConfig(text)).map(({ ruleId, severity, start, end }) => ({ ruleId, severity, start, end }));

describe.each(Object.entries(LARGE))('a config %s', (_name, large) => {
  test('that Logto takes has no Error', () => {
    expect(isTooLarge(large)).toBe(true);
    expect(errorsIn(large)).toEqual([]);
  });

  test('that is no JSON has one', () => {
    expect(errorsIn(large.slice(0, -5))).toEqual([{ ruleId: 'json-syntax', severity: 'error', start: 0, end: 1 }]);
  });

  test.each([
    ['a key', '"authToken"', '"other"'],
    ['a template', '"Generic"', '"Other"'],
  ])('without %s has one', (_what, from, to) => {
    expect(errorsIn(large.replace(from, to))).toEqual([{ ruleId: 'schema', severity: 'error', start: 0, end: 1 }]);
  });
});

test('goes to the Console as it is, and sends no test', () => {
  const file = openConfig(LARGE['of many templates'] ?? '');
  const { errors, text } = service.consoleText(file);
  expect({ errors, templates: JSON.parse(text ?? '').templates.length }).toEqual({
    errors: [],
    templates: JSON.parse(file.document.text).templates.length,
  });
  expect(service.testPlan(file)).toMatchObject({
    errors: [{ message: 'The config is too large for its messages to be told apart.' }],
    templates: [],
  });
});

test('is left as it is written, with nothing proposed', () => {
  const file = openConfig(LARGE['of many templates'] ?? '');
  expect(service.format(file, { tabSize: 4, insertSpaces: true })).toEqual([]);
  expect(service.completions(file, { line: 0, character: 1 }, true)).toEqual([]);
});

test('becomes so by what is pasted into a template, too', () => {
  const before = createDocument(configWith('{ "usageType": "BindMfa", "content": "" }'));
  expect(before.templates.length).toBeGreaterThan(1);
  const text = before.text.replace('"content": ""', `"content": "${','.repeat(MOST_VALUES)}"`);
  expect(createDocument(text, before).json).toEqual(createDocument(text).json);
  expect(createDocument(text, before).json.isUnread).toBe(true);
});

test('a config of 20,000 templates is looked at', () => {
  const template =
    '{ "usageType": "SignIn", "content": "Hi, {{code}} is your code, and not, {{code}}, anyone else\'s." }';
  const text = configWith(Array.from({ length: 20_000 }, () => template).join(', '));
  expect(isTooLarge(text)).toBe(false);
});
