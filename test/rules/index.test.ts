/** That every rule is on the list, and has tests of what it finds and of what its fixes make of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';

const read = (folder: string) =>
  readdirSync(folder).map((name) => ({ name, source: readFileSync(`${folder}/${name}`, 'utf8') }));
const files = read('server/src/rules');
const tests = read('test/rules').filter(({ name }) => name.endsWith('.test.ts') && name !== 'index.test.ts');

test('every file with a rule is on the list, under its own name', () => {
  const names = files.filter(({ source }) => /: Rule = \{/.test(source)).map(({ name }) => name.replace('.ts', ''));
  expect(rules.map(({ id }) => id).toSorted()).toEqual(names.toSorted());
});

describe.each(rules)('the rule $id', ({ id, fixable }) => {
  const mine = tests.filter(({ source }) => source.includes(`'${id}'`)).map(({ source }) => source);

  test('has a test with marked ranges', () => {
    expect(mine.some((source) => source.includes('checkRule') && source.includes('«'))).toBe(true);
  });

  test('has a test of its fixes, where it has any', () => {
    expect(!fixable || mine.some((source) => /fixesOf|checkFixes/.test(source))).toBe(true);
  });
});
