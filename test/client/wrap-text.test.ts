import { describe, expect, test } from 'vitest';
import { wrapText } from '../../client/src/send/wrap-text.ts';

describe('a text broken into lines', () => {
  test.each([
    ['short', ['short']],
    ['one two three', ['one two', 'three']],
    ['abcdefghijklm', ['abcdefghij', 'klm']],
    ['abcdefghij klm', ['abcdefghij', 'klm']],
    ['first\n\nsecond\r\nthird', ['first', '', 'second', 'third']],
    ['👩‍👩‍👧'.repeat(6), ['👩‍👩‍👧'.repeat(5), '👩‍👩‍👧']],
    ['您的验证码是123', ['您的验证码', '是123']],
    ['', ['']],
  ])('%j', (text, lines) => expect(wrapText(text, 10)).toEqual(lines));

  test('has a character in each line, however narrow', () => expect(wrapText('验证', 1)).toEqual(['验', '证']));
});
