import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions } from 'vscode-languageserver-types';
import { tokensOf } from '../../server/src/core/json-tokens.ts';
import { format } from '../../server/src/features/formatting.ts';
import { openConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

const TWO: FormattingOptions = { tabSize: 2, insertSpaces: true };

function formatted(text: string, options: FormattingOptions = TWO): string {
  const file = openConfig(text);
  return TextDocument.applyEdits(file.textDocument, format(file, options));
}

/** What the parser says, but for the numbers of lines. */
const mistakesIn = (text: string) =>
  openConfig(text).document.json.problems.map(({ message }) => message.replace(/line \d+/, 'line N'));
const tokenTexts = (text: string) => [...tokensOf(text)].map(({ start, end }) => text.slice(start, end));

describe('formatting', () => {
  test('puts each member and item on a line of its own, as VS Code formats JSON', () => {
    const value = { a: [1, { b: 'x  y' }, [], {}, null], c: { d: true }, e: -1.5 };
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, '\t'), JSON.stringify(value, null, ' \n')]) {
      expect(formatted(text)).toBe(JSON.stringify(value, null, 2));
      expect(formatted(text, { tabSize: 4, insertSpaces: true })).toBe(JSON.stringify(value, null, 4));
      expect(formatted(text, { tabSize: 4, insertSpaces: false })).toBe(JSON.stringify(value, null, '\t'));
    }
  });

  test.each([
    [-1, 1],
    [0, 1],
    [1e9, 100],
  ])('a step of %d spaces is one of %d', (tabSize, spaces) => {
    expect(formatted('{"a":1}', { tabSize, insertSpaces: true })).toBe(`{\n${' '.repeat(spaces)}"a": 1\n}`);
  });

  test('any JSON comes out as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\t', ' \n '), (value, indent) => {
        expect(formatted(JSON.stringify(value, null, indent))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  test('changes nothing but white space between tokens, however broken the text, and nothing the second time', () => {
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '[', ']', ',', ':', ' ', '  ', '\n', '\r\n', '\r', '\t', '\u00a0', '\ufeff', '\\'),
      fc.constantFrom('"', '"a"', '"content"', '"a\nb"', '"x", ', 'true', 'foo', '1', '// c', '/* c', '*/', '/', '😀'),
      fc.constantFrom(
        '"templates": [',
        '{ "content": "{{code}}" }',
        '"open,\n',
        '"open }\n',
        "'x'",
        '\\"',
        '```json',
        '`',
        "'",
        '“',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'), (pieces, eol) => {
        const text = pieces.join('').replaceAll(/\r\n|\r|\n/g, eol);
        const once = formatted(text);
        expect(tokenTexts(once)).toEqual(tokenTexts(text));
        expect(mistakesIn(once)).toEqual(mistakesIn(text));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('a mistake keeps nothing else from being put in order', () => {
    expect(formatted('{"a":1 "b":2,\n"c":3\n"d":[1,],x y:{}}')).toBe(
      '{\n  "a": 1 "b": 2,\n  "c": 3\n  "d": [\n    1,\n  ],\n  x y: {}\n}',
    );
  });

  test.each([
    ['a word that ends its line, which makes it a text', '"templates": [foo\n:', '"templates": [\n  foo\n  :'],
    ['a text with a word behind it, where a later quote would count', '"content"true{\n}"', '"content"true{\n}"'],
  ])('a line break stays behind %s', (_, text, expected) => {
    expect(formatted(text)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
    expect(mistakesIn(expected)).toEqual(mistakesIn(text));
  });

  test('comments stay where they are', () => {
    expect(formatted('{ // one\n"a":1,   /* two */ "b":2\n// three  \n}')).toBe(
      '{ // one\n  "a": 1, /* two */ "b": 2\n  // three  \n}',
    );
  });

  test('keeps the line ends of the file, and its final newline', () => {
    expect(formatted('{\r\n"a":[1]}\r\n')).toBe('{\r\n  "a": [\r\n    1\r\n  ]\r\n}\r\n');
    expect(formatted('{\r\n"a":1,\n"b":2}')).toBe('{\r\n  "a": 1,\r\n  "b": 2\r\n}');
    expect(formatted('{}')).toBe('{}');
  });

  test.each([
    ['{}', { insertFinalNewline: true }, '{}\n'],
    ['{}\n', { insertFinalNewline: true }, '{}\n'],
    ['{} \n \n', {}, '{}\n\n'],
    ['{} \n \n', { trimFinalNewlines: true }, '{}\n'],
    ['{}  ', { trimTrailingWhitespace: true }, '{}'],
    ['', { insertFinalNewline: true }, ''],
  ])('the end of %j with %j', (text, options, expected) => {
    expect(formatted(text, { ...TWO, ...options })).toBe(expected);
  });

  test('only where something changes', () => {
    const file = openConfig('{\n  "a": 1,\n   "b":2\n}\n');
    expect(format(file, TWO)).toEqual([
      { range: { start: { line: 1, character: 9 }, end: { line: 2, character: 3 } }, newText: '\n  ' },
      { range: { start: { line: 2, character: 7 }, end: { line: 2, character: 7 } }, newText: ' ' },
    ]);
  });

  test('20,000 templates, and a text nested 100,000 deep', () => {
    const text = `{"templates":[${Array(20_000).fill('{"usageType":"SignIn","content":"{{code}}"}').join(',')}]}`;
    const before = performance.now();
    expect(format(openConfig(text), TWO)).toHaveLength(120_004);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(formatted('['.repeat(100_000)).length).toBeLessThan(30_000_000);
  });
});

describe('formatting of some lines', () => {
  function formattedLines(marked: string): string {
    const { text, ranges } = parseMarks(marked);
    const { textDocument, ...rest } = openConfig(text);
    const [{ start, end } = { start: 0, end: 0 }] = ranges;
    const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    return TextDocument.applyEdits(textDocument, format({ textDocument, ...rest }, TWO, range));
  }

  test.each([
    [
      'whole lines, and no others',
      '{\n"a":1,\n«"b":2,\n"c"»:3,\n"d":4\n}',
      '{\n"a":1,\n  "b": 2,\n  "c": 3,\n"d":4\n}',
    ],
    ['a range that ends before a line', '{\n«"a":1,\n»"b":2\n}', '{\n  "a": 1,\n"b":2\n}'],
    ['an empty one', '{\n"«»a":[1],\n"b":2\n}', '{\n  "a": [\n    1\n  ],\n"b":2\n}'],
    ['blank lines', '{\r\n"a":1,\r\n«\r\n  \r\n»"b":2\r\n}', '{\r\n"a":1,\r\n"b":2\r\n}'],
    ['what belongs on the line before stays', '{\n"a":\n«1»\n}', '{\n"a":\n1\n}'],
    ['the last line', '{\n"a":1\n«   }  »', '{\n"a":1\n}'],
  ])('%s', (_, marked, expected) => {
    expect(formattedLines(marked)).toBe(expected);
  });

  test('all lines are the whole text', () => {
    const text = '{"a":[1,\n{"b":2} ]\n ,"c":{}}\n\n';
    expect(formattedLines(`«${text}»`)).toBe(formatted(text));
  });
});
