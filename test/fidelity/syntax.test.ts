/** Our parser against `JSON.parse`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../server/src/core/json-parse.ts';
import { toValue } from '../../server/src/core/json-value.ts';
import { configTable } from './config-table.ts';
import { restructured, scribbled } from './mutations.ts';
import { parse } from './oracle.ts';
import { holds, PATIENCE } from './scale.ts';

const TOKENS = [
  ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"\\n"', '"\\u00e9"', '\\', '//', '/*', '*/', "'", 'a'],
  ...['1', '-0', '1.5e+3', '01', '.', 'true', 'nul', 'null'],
  ...[' ', '\n', '\r', '\t', '\u00a0', '\ufeff', '\u0007', '\u2028', '\ud83d'],
];
/** What `JSON.parse` and we make of a text must not differ: neither whether it is JSON, nor what its value is. */
const agree = (text: string) => {
  const { root, problems } = parseJson(text);
  const expected = parse(text);
  return expected === undefined
    ? problems.length > 0
    : problems.length === 0 && JSON.stringify(toValue(root)) === JSON.stringify(expected.value);
};

describe('problems exactly where JSON.parse refuses, and its value where it does not', () => {
  // JSON.stringify itself gives up on the deepest ones.
  test.each(configTable.filter(([name]) => !name.includes('deep')))('%s', (_, text) => {
    expect(agree(text)).toBe(true);
  });

  test('tokens in any order', { timeout: PATIENCE }, () => {
    const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((tokens) => tokens.join(''));
    holds('syntax, tokens in any order', texts, agree, { short: 10_000, long: 200_000 });
  });

  test('any values, written in any way', { timeout: PATIENCE }, () => {
    const texts = fc.tuple(fc.jsonValue(), fc.constantFrom(0, 2, '\t')).map(([value, indent]) => {
      return JSON.stringify(value, null, indent);
    });
    holds('syntax, any values', texts, agree, { short: 500, long: 20_000 });
  });

  test('any values, with characters and members changed anywhere', { timeout: PATIENCE }, () => {
    const texts = fc.json({ maxDepth: 3 }).chain((text) => fc.oneof(scribbled(text), restructured(text)));
    holds('syntax, characters and members changed', texts, agree, { short: 2000, long: 100_000 });
  });
});

describe('every problem', () => {
  test('stands in the text, and has words', () => {
    const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(texts, (text) =>
        parseJson(text).problems.every(
          ({ start, end, message }) => 0 <= start && start <= end && end <= text.length && message !== '',
        ),
      ),
      { numRuns: 2000 },
    );
  });
});
