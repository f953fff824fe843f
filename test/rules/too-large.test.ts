/** Of a text that is too large for a tree it is said whether Logto would reject it, and nothing else. */
import { describe, expect, test } from 'vitest';
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

test('a config of 20,000 templates is looked at', () => {
  const template =
    '{ "usageType": "SignIn", "content": "Hi, {{code}} is your code, and not, {{code}}, anyone else\'s." }';
  const text = configWith(Array.from({ length: 20_000 }, () => template).join(', '));
  expect(isTooLarge(text)).toBe(false);
});
