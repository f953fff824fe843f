/** What the fixes of syntax errors make of a text. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/edit.ts';
import { parseJson } from '../../server/src/core/json-parse.ts';
import { findingsOf } from '../support/configs.ts';

/** The text after the fix of its first problem that has one. */
function mended(text: string): string {
  const fix = parseJson(text).problems.find((problem) => problem.fix !== undefined)?.fix;
  return fix ? applyEdits(text, [fix.edit()]) : text;
}

describe('a fix', () => {
  test.each([
    ['a missing comma', '{ "a": 1\n  "b": 2 }', '{ "a": 1,\n  "b": 2 }'],
    ['a missing colon', '{ "a" 1 }', '{ "a": 1 }'],
    ['a trailing comma', '{\n  "a": 1,\n}', '{\n  "a": 1\n}'],
    ['two commas', '[1,, 2]', '[1, 2]'],
    ['two colons', '{ "a":: 1 }', '{ "a": 1 }'],
    ['a bare key', '{ a: 1 }', '{ "a": 1 }'],
    ['a number as a key', '{ 1: 1 }', '{ "1": 1 }'],
    ['a key in single quotes', "{ 'a b': 1 }", '{ "a b": 1 }'],
    ['a text in single quotes', `{ "a": 'say "hi", it\\'s {{code}}' }`, `{ "a": "say \\"hi\\", it's {{code}}" }`],
    ['a text in typographic quotes', '{ "a": “b, c” }', '{ "a": "b, c" }'],
    ['a text without quotes', '{ "a": SignIn }', '{ "a": "SignIn" }'],
    ['a literal in capitals', '{ "a": True }', '{ "a": true }'],
    ['None', '{ "a": None }', '{ "a": null }'],
    ['yes', '{ "a": yes }', '{ "a": true }'],
    ['a line comment on its own line', '{\n  // mine\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['a Windows line comment', '{\r\n  // mine\r\n  "a": 1\r\n}', '{\r\n  "a": 1\r\n}'],
    ['a line comment behind a value', '{\n  "a": 1 // mine\n}', '{\n  "a": 1\n}'],
    ['a block comment', '{ /* mine */ "a": 1 }', '{ "a": 1 }'],
    ['a block comment between tokens', '[true,/**/1]', '[true, 1]'],
    ['the line before code in Markdown', '```json\n{}\n', '{}\n'],
    ['the line behind it', '{}\r\n```\r\n', '{}\r\n'],
    ['the last one', '{}\n```', '{}\n'],
    ['a line break in a text', '{ "a": "b\r\nc" }', '{ "a": "b\\nc" }'],
    ['a tab in a text', '{ "a": "b\tc" }', '{ "a": "b\\tc" }'],
    ['a control character in a text', '{ "a": "b\u0001" }', '{ "a": "b\\u0001" }'],
    ['an unknown escape', '{ "a": "\\q" }', '{ "a": "q" }'],
    ['an escaped single quote', '{ "a": "it\\\'s" }', '{ "a": "it\'s" }'],
    ['a cut-off escape', '{ "a": "\\u12" }', '{ "a": "u12" }'],
    ['a missing closing quote', '{ "a": "b,\n  "c": 1 }', '{ "a": "b",\n  "c": 1 }'],
    ['quotes in a text', '{ "a": "Your "code" is "x"." }', '{ "a": "Your \\"code\\" is \\"x\\"." }'],
    ['a quote in a text', '{\n  "a": "5"1, 2", "b": 1\n}', '{\n  "a": "5\\"1, 2", "b": 1\n}'],
    ['a leading zero', '[007]', '[7]'],
    ['a leading plus', '[+1.50]', '[1.5]'],
    ['a missing bracket on one line', '{ "a": [1 }', '{ "a": [1] }'],
    ['a missing bracket on several', '{\n  "a": [\n    1\n}\n', '{\n  "a": [\n    1\n  ]\n}\n'],
    ['all that is open at the end', '{\n  "a": [\n    { "b": 1\n', '{\n  "a": [\n    { "b": 1 }\n  ]\n}\n'],
    ['a byte order mark', '\uFEFF{}', '{}'],
    ['a no-break space', '{\u00a0"a": 1 }', '{ "a": 1 }'],
  ])('of %s', (_, before, after) => {
    expect(mended(before)).toBe(after);
  });

  test.each([
    ['an empty text', ''],
    ['a value that is not there', '{ "a": }'],
    ['a comment that never ends', '{} /* "a": 1 }'],
    ['what follows the config', '{} "a"'],
    ['brackets 100,000 deep', '['.repeat(100_000)],
  ])('is not offered for %s', (_, text) => {
    expect(parseJson(text).problems.map(({ fix }) => fix)).toEqual([undefined]);
  });

  test('is tried before it is offered, where quotes and brackets are all wrong', () => {
    const text = '{ accountSID":"AC","authToken":"x","templates":[{"usageType":"{{code}} is" your code."}] }';
    const offered = (source: string) =>
      findingsOf(source).filter(
        ({ ruleId, fixes }) => ruleId === 'json-syntax' && fixes().some((fix) => fix.edits().length > 0),
      );
    expect(parseJson(text).problems.length).toBeGreaterThan(offered(text).length);
  });
});
