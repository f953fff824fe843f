import { expect, test } from 'vitest';
import { MOST_VALUES } from '../../server/src/core/too-large.ts';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';

const content = (text: string) => configWith(`{ "usageType": "BindMfa", "content": "${text}" }`);

test.each([
  ['too many values', content(','.repeat(MOST_VALUES + 1)), true],
  ['as many characters, and few values', content('x'.repeat(MOST_VALUES + 1)), false],
  ['nothing odd', validConfig, false],
])('a config with %s', (_, text, isRemarkable) => {
  const remark = service.remark(openConfig(text), () => 'acme.json');
  expect(remark?.startsWith('"acme.json" is too large')).toBe(isRemarkable || undefined);
});

test('a config that a glance tells all of is not parsed for it', () => {
  const file = openConfig(validConfig);
  expect(service.findings(file).map(({ ruleId }) => ruleId)).toEqual(['plain-secret']);
  expect(service.remark(file, () => 'acme.json')).toBeUndefined();
  expect(file.document.lastRead()).toBeUndefined();
});
