import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../server/src/core/json-node.ts';
import { parseJson, parseTolerant } from '../../server/src/core/json-parse.ts';
import { parseStrict } from '../../server/src/core/json-strict.ts';
import { offsetsOf } from '../../server/src/core/json-string.ts';
import { toValue } from '../../server/src/core/json-value.ts';
import { parseMarks } from '../support/marked-text.ts';

describe('a tree from a broken text', () => {
  test.each([
    ['{ "a": 1 "b": 2 }', { a: 1, b: 2 }],
    ['{ "a": , "b": 2 }', { a: null, b: 2 }],
    ['{ "a"\n "b": 2 }', { a: null, b: 2 }],
    ["{ a: 1, 'b': tru }", { a: 1, b: null }],
    ['{ "a": [1, 2', { a: [1, 2] }],
    ['{ "a": [{ "b": 1 }, { "b": 2 ], "c": 3 }', { a: [{ b: 1 }, { b: 2 }], c: 3 }],
    ['{ "a": "x,\n "b": 2 }', { a: 'x', b: 2 }],
    ['{ "a": "x },\n "b": 2', { a: 'x' }],
    ['{ "a": "one\ntwo", "b": 2 }', { a: 'one\ntwo', b: 2 }],
    ['// comment\n{ "a": 1 /* b */ }', { a: 1 }],
    ['{ "a": 1 } }', { a: 1 }],
    ['{ "a": "\\q\\u00e9\\u12" }', { a: 'qéu12' }],
  ])('%j', (text, value) => {
    const { root, problems } = parseJson(text);
    expect(problems).not.toEqual([]);
    expect(toValue(root)).toEqual(value);
  });
});

describe('the value of a tree', () => {
  test.each([
    '{ "a": 1, "a": 2 }',
    '{ "__proto__": { "x": 1 }, "y": 2 }',
    '[[], {}, [null, -0, 1e400]]',
    '"\\ud800"',
    '{ "constructor": 1, "": { "a/b": [true] } }',
  ])('is that of JSON.parse: %s', (text) => {
    const value = toValue(parseJson(text).root);
    expect(value).toStrictEqual(JSON.parse(text));
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
  });

  test('of a text nested 100,000 deep', () => {
    const depth = 100_000;
    const { root, problems } = parseJson(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);
    expect(problems).toEqual([]);
    expect(Array.isArray(toValue(root))).toBe(true);
  });
});

describe('a well-formed text', () => {
  test('is read alike by the strict parser and the tolerant one', () => {
    const texts = fc
      .tuple(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2, '\t'), fc.constantFrom('\n', '\r\n'))
      .map(([value, indent, eol]) => JSON.stringify(value, null, indent).replaceAll('\n', eol));
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseStrict(text)).toEqual(parseTolerant(text).root);
        expect(parseTolerant(text).problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['{"a":"\\u00e9\\n\\"", "": [-0, 1e400, 12.50E-3, true, false, null, [], {}, [{}]]}', ' "x" ', '\t0\n'])(
    'with everything that JSON has: %j',
    (text) => {
      expect(parseStrict(text)).toEqual(parseTolerant(text).root);
    },
  );

  test.each([
    '',
    ' ',
    '{',
    '[',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,}',
    '[1,]',
    '[1 2]',
    '{a:1}',
    '"',
    '"\\',
    '01',
    '-',
    '1.',
    '+1',
  ])('is none: %j', (text) => {
    expect(parseStrict(text)).toBeUndefined();
  });
});

describe('places', () => {
  test('the last of equal keys counts', () => {
    const { text, ranges } = parseMarks('{ "a": { "b": 1 }, "a": { "b": [0, «2»] } }');
    expect(nodeAt(parseJson(text).root, ['a', 'b', 1])).toMatchObject(ranges[0] ?? {});
    expect(nodeAt(parseJson(text).root, ['a', 'x', 0])).toBeUndefined();
  });

  test('of characters behind escapes', () => {
    const text = '"a\\n\\u00e9\\\\b😀\\"c"';
    const node = parseJson(text).root;
    if (node?.type !== 'string') {
      throw new Error('not a text');
    }
    const offset = offsetsOf(text, node);
    for (const character of ['b', '😀', 'c']) {
      expect(offset(node.value.indexOf(character))).toBe(text.indexOf(character));
    }
    expect(offset(node.value.length)).toBe(text.length - 1);
  });
});
