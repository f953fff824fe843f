import { describe, expect, test } from 'vitest';
import { validConfig } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const check = (marked: string, ...messages: string[]) => checkRule('json-syntax', marked, messages);

describe('json-syntax', () => {
  test.each([
    ['a missing comma', '{ "accountSID": "AC«"» "authToken": "x" }', 'comma is missing'],
    ['a missing colon', '{ "accountSID«"» "AC" }', 'colon is missing'],
    ['a missing value', '{ "accountSID"«:» , "authToken": "x" }', 'value is missing'],
    ['a value missing before the next key', '{ "accountSID"«:»\n "authToken": "x" }', 'value is missing'],
    ['a key that is being typed before another', '{ "acc«"»\n "authToken": "x" }', 'colon and a value'],
    ['a trailing comma in an object', '{ "accountSID": "AC"«,» }', 'no comma before a closing bracket'],
    ['a trailing comma in a list', '{ "templates": [1«,»] }', 'no comma before a closing bracket'],
    ['two commas', '{ "accountSID": "AC",«,» "authToken": "x" }', 'Nothing stands before this comma'],
    ['single quotes', '{ "accountSID": «\'AC\'» }', 'double quotes'],
    ['typographic quotes', '{ "accountSID": «“AC”» }', 'double quotes'],
    ['a bare key', '{ «accountSID»: "AC" }', 'must be in double quotes'],
    ['a number as a key', '{ «1»: "AC" }', 'write "1"'],
    ['a literal in capitals', '{ "disableRiskCheck": «True» }', 'true, in small letters'],
    ['None', '{ "disableRiskCheck": «None» }', 'null'],
    ['a line comment', '{ «// mine»\n "accountSID": "AC" }', 'no comments'],
    ['a block comment', '{ «/* a\nb */» "accountSID": "AC" }', 'no comments'],
    ['a line break in a text', '{ "content": "one«\n»two", "x": 1 }', 'write \\n'],
    ['a Windows line break in a text', '{ "content": "one«\r\n»two" }', 'write \\n'],
    ['a missing closing quote', '{ "accountSID": «"AC»,\n "authToken": "x«"»\n', 'closing double quote'],
    ['a tab in a text', '{ "content": "a«\t»b" }', 'write \\t'],
    ['a control character in a text', '{ "content": "a«\u0001»b" }', 'write \\u0001'],
    ['an unknown escape', '{ "content": "a«\\q»b" }', 'no escape'],
    ['a cut-off escape', '{ "content": "a«\\u»12" }', 'four hexadecimal digits'],
    ['quotes in a text', '{ "content": "Your «"code" is "{{code}}"»", "x": 1 }', 'must be escaped'],
    ['a leading zero', '{ "a": «01» }', 'not a number'],
    ['a number without digits behind its point', '{ "a": «1.» }', 'not a number'],
    ['a missing brace', '{ "a": «1»', '"}" is missing'],
    ['a missing bracket', '{ "a": [«1» }', '"]" is missing'],
    ['a brace too many', '{ "a": 1 }«}»', 'nothing for this "}" to close'],
    ['a second value', '{ "a": 1 } «{» "b": 2 }', 'ends before this'],
    ['a word behind the config', '{ "a": 1 } «true»', 'ends before this'],
    ['a value before the config', '«"x"» { "a": 1 }', 'Remove what stands before it'],
    ['words before the config', '«my» config«:» { "a": 1 }', 'A value is expected'],
    ['a byte order mark', '«\uFEFF»{ "a": 1 }', 'byte order mark'],
    ['an empty text', '«»', 'empty'],
  ])('%s', (_, marked, message) => check(marked, message));

  test('says nothing of what JSON.parse takes', () => {
    check('{ "a": [1, -0.5e+10, true, false, null, "\\u00e9\\n\u2028", {}, []] }');
  });

  test('tells one mistake once: a pasted text of three lines', () => {
    check('{ "content": "one«\n»two, {three}: \\\\«\n»four", "usageType": "SignIn" }');
  });

  test('has fixes that bring no other finding', () => {
    const broken = validConfig
      .replace('"SignIn",', "'SignIn', /* here */")
      .replace('your code." }\n  ]', 'your code." },\n  ]');
    expect(checkFixes(broken)).toBe(3);
    expect(Object.keys(fixesOf('json-syntax', broken))).toEqual(['Write it in double quotes']);
  });

  test('has no fix that would only make other nonsense of nonsense', () => {
    const text = '{ "a": "{{code}} is" your code }';
    expect(fixesOf('json-syntax', text)).toEqual({});
  });
});
