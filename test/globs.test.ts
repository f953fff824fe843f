import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { expect, test } from 'vitest';
import { createMatchers, matcher, withinFolder } from '../server/src/globs.ts';

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
  ['*a*b*.json', 'xaxbx.json', true],
  ['*a*b*.json', 'bxa.json', false],
  [`{${'a.json,'.repeat(100)}b.json}`, 'b.json', true],
  [',[[:alpha:]]', ',a', false],
  [',[[:alpha:]]/a*', ',[[:alpha:]]/ab', true],
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

test('many stars in one name are soon done with', () => {
  // Where each star more is tried at all places again, this takes longer than a test may.
  const name = 'a'.repeat(150);
  expect(matcher([`${'*a'.repeat(6)}b`])(name)).toBe(false);
  expect(matcher([`${'*a'.repeat(75)}*`])(name)).toBe(true);
});

test('stars match what they match in minimatch', () => {
  const some = (...pieces: readonly string[]) => fc.array(fc.constantFrom(...pieces), { maxLength: 9 });
  const globs = some(
    ...['*', '*', '*', 'a', 'b', '?', '[ab]', '[!a]', '{a,b*}', '/', '/**/', '.', '😀', '\\*', '(', '$'],
  );
  const paths = some(...['a', 'a', 'b', 'ab', '/', '.', '*', '😀', '(']);
  const counts = { true: 0, false: 0 };
  fc.assert(
    fc.property(globs, paths, (pieces, names) => {
      const [glob, path] = [pieces.join(''), names.join('')];
      const expected = withinFolder(glob).some((one) =>
        minimatch(path, one, { dot: true, noext: true, nonegate: true }),
      );
      expect(matcher([glob])(path), `${glob} and ${path}`).toBe(expected);
      counts[`${expected}`] += 1;
    }),
    { numRuns: 5_000 },
  );
  expect(Math.min(counts.true, counts.false)).toBeGreaterThan(100);
});
