import { describe, expect, test } from 'vitest';
import { findingsOf, validConfig } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const check = (marked: string, ...messages: string[]) => checkRule('duplicate-key', marked, messages);

describe('duplicate-key', () => {
  test('marks each key that does not count', () => {
    check('{ «"a"»: 1, "b": 2, «"a"»: 3, "a": 4 }', '"a" stands again below', 'the last one counts');
    check(validConfig);
  });

  test('points at the one that counts', () => {
    const text = '{ "a": 1, "a": 2 }';
    const found = findingsOf(text).find(({ ruleId }) => ruleId === 'duplicate-key');
    expect(found?.related).toMatchObject({ start: text.lastIndexOf('"a"'), end: text.lastIndexOf('"a"') + 3 });
  });

  test('compares keys as Logto reads them: escapes resolved, case and all', () => {
    check('{ «"a"»: 1, "\\u0061": 2, "A": 3 }');
    check('{ «"__proto__"»: 1, "__proto__": 2, "toString": 3 }');
  });

  test('looks at every object, a template and what is inside of another key, but not across objects', () => {
    check('{ "templates": [{ «"content"»: "", "content": "{{code}}" }, { "content": "" }] }');
    check('{ "x": [{ "y": { «"z"»: 1, "z": 2 } }], "y": {} }');
  });

  test('looks at any number of objects and lists', () => {
    check(`{ "x": [${'[],'.repeat(100_000)} { «"a"»: 1, "a": 2 }], "y": {} }`);
  });

  test('takes those out that do not count, with their commas', () => {
    expect(fixesOf('duplicate-key', '{\n  "a": {\n    "b": 1\n  },\n  "c": 1,\n  "a": 2\n}\n')).toEqual({
      'Remove the key that does not count': '{\n  "c": 1,\n  "a": 2\n}\n',
    });
    const doubled = validConfig.replace(
      '"authToken"',
      '"authToken": "x", "disableRiskCheck": true, "disableRiskCheck": false, "authToken"',
    );
    expect(checkFixes(doubled)).toBeGreaterThan(1);
  });

  test('takes nothing out of a broken text', () => {
    expect(fixesOf('duplicate-key', '{ "a": 1, "a": 2')).toEqual({});
  });
});
