import { expect, test } from 'vitest';
import { createMatchers, matcher } from '../server/src/globs.ts';

test.each([
  ['*.json', 'a.json', true],
  ['*.json', 'sub/a.json', false],
  ['**/*.json', 'a.json', true],
  ['**/*.json', 'sub/.hidden/a.json', true],
  ['legacy', 'legacy/deep/a.json', true],
  ['legacy/', 'legacy/a.json', true],
  ['./legacy/**', 'legacy/a.json', true],
  ['legacy', 'other/legacy/a.json', false],
  ['**/legacy', 'other/legacy/a.json', true],
  ['{a,b}.json', 'b.json', true],
  ['#a.json', '#a.json', true],
  ['!a.json', 'b.json', false],
  ['a?.json', 'ab.json', true],
  ['', 'a.json', false],
  ['{1..9}.json', '7.json', true],
  ['{1..5000}.json', '4000.json', false],
  ['+(+(a|aa)|b)', 'aaa', false],
  ['+(+(a|aa)|b)', '+(+(a|aa)|b)', true],
])('"%s" and "%s": %s', (glob, path, expected) => {
  expect(matcher([glob])(path)).toBe(expected);
});

test('matchers that are kept are those of their own list', () => {
  const matcherOf = createMatchers();
  const [legacy, charts] = [['legacy'], ['charts']];
  const matched = [legacy, charts, legacy].map((globs) => matcherOf(globs)('legacy/a.json'));
  expect(matched).toEqual([true, false, true]);
  expect(matcherOf(legacy)).toBe(matcherOf(legacy));
});

test('of several globs one is enough, and none matches nothing', () => {
  expect(matcher(['x', '*.json'])('a.json')).toBe(true);
  expect(matcher([])('a.json')).toBe(false);
});
