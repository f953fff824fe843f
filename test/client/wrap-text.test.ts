import { describe, expect, test } from 'vitest';
import { wrapText } from '../../client/src/send/wrap-text.ts';

describe('a text broken into lines', () => {
  test.each([
    ['short', ['short']],
    ['one two three', ['one two', 'three']],
    ['abcdefghijklm', ['abcdefghij', 'klm']],
    ['abcdefghij klm', ['abcdefghij', 'klm']],
    ['first\n\nsecond\r\nthird', ['first', '', 'second', 'third']],
    ['👩‍👩‍👧'.repeat(11), ['👩‍👩‍👧'.repeat(10), '👩‍👩‍👧']],
    ['', ['']],
  ])('%j', (text, lines) => expect(wrapText(text, 10)).toEqual(lines));
});
