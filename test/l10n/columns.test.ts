import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { padTo, tableLines, widthOf, wrapText } from '../../server/src/l10n/columns.ts';

test.each([
  ['abc', 3],
  ['验证码', 6],
  ['código', 6],
  ['a验', 3],
  ['👍', 2],
  ['', 0],
])('the width of %j is %i', (text, width) => {
  expect(widthOf(text)).toBe(width);
  expect(padTo(text, 8)).toBe(text + ' '.repeat(8 - width));
});

test('the width is that of string-width, whatever the script', () => {
  const letters = [
    ...'aé~…—“。，中文「」（）ＡあアเกéאעЖЩΩ한',
    '👍',
    '👩‍👩‍👧',
    '❤️',
    '🇧🇷',
    '1️⃣',
    'e\u0301',
    '\u00ad',
    '\u200b',
    '\t',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), (parts) => {
      const text = parts.join('');
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
  );
});

test('a text that is wider than its column is not cut', () => {
  expect(padTo('验证码', 4)).toBe('验证码');
});

test('columns stand below one another in every script, and nothing stands behind the last one', () => {
  expect(tableLines([['模板', '状态'], ['Generic', 'sent', 'x'], ['登录'], []])).toEqual([
    '模板     状态',
    'Generic  sent  x',
    '登录',
    '',
  ]);
});

describe('a text is broken', () => {
  test.each([
    ['between words', 'one two three', 7, ['one two', 'three']],
    ['where it breaks itself', 'one\ntwo three', 20, ['one', 'two three']],
    ['nowhere within a word', 'a logto-connector b', 4, ['a', 'logto-connector', 'b']],
    ['between characters', '检查连接器配置', 6, ['检查连', '接器配', '置']],
    ['but not before what closes', '检查连。接器', 6, ['检查', '连。接', '器']],
    ['and not behind what opens', '检查「连接」器', 6, ['检查', '「连', '接」器']],
    ['and not within a word that stands between characters', '使用--fix修复', 8, ['使用', '--fix修', '复']],
    ['nowhere, if it is empty', '', 10, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test('so that nothing is lost, and only what cannot be broken is too wide', () => {
    const words = fc.array(fc.constantFrom('one', 'logto-connector', '检查', '。', '「', '」', '--fix', 'código', ' '));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, width) => {
        const lines = wrapText(parts.join(''), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join('').replaceAll(' ', ''));
        for (const line of lines.filter((one) => stringWidth(one) > width)) {
          expect(wrapText(line, 1)).toHaveLength(1);
        }
      }),
    );
  });
});
