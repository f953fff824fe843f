/** Of a text that is too long for a tree it is said whether Logto would reject it, and nothing else. */
import { expect, test } from 'vitest';
import { LONGEST } from '../../server/src/core/document.ts';
import { configWith, openConfig, service } from '../support/configs.ts';

const long = configWith(`{ "usageType": "SignIn", "content": "${'words '.repeat(LONGEST / 6 + 1)}" }`);
const errorsIn = (text: string) =>
  service.findings(openConfig(text)).map(({ ruleId, severity, start, end }) => ({ ruleId, severity, start, end }));

test('a config that Logto takes has no Error', () => {
  expect(long.length).toBeGreaterThan(LONGEST);
  expect(errorsIn(long)).toEqual([]);
});

test('what is no JSON has one', () => {
  expect(errorsIn(long.slice(0, -5))).toEqual([{ ruleId: 'json-syntax', severity: 'error', start: 0, end: 1 }]);
});

test.each([
  ['a key', '"authToken"', '"other"'],
  ['a template', '"Generic"', '"Other"'],
])('a config without %s has one', (_, from, to) => {
  const text = long.replace(from, to);
  expect(errorsIn(text)).toEqual([{ ruleId: 'schema', severity: 'error', start: 0, end: 1 }]);
});
