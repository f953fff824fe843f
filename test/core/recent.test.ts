import { expect, test } from 'vitest';
import { createRecent } from '../../server/src/core/recent.ts';

test('the last ones are remembered, and those long before forgotten', () => {
  const recent = createRecent<object, number>(3);
  const keys = Array.from({ length: 10 }, () => ({}));
  for (const [index, key] of keys.entries()) {
    recent.set(key, index);
    expect(recent.get(key)).toBe(index);
  }
  const remembered = keys.map((key) => recent.get(key)).filter((value) => value !== undefined);
  expect(remembered.slice(-3)).toEqual([7, 8, 9]);
  expect(remembered.length).toBeLessThanOrEqual(6);
});

test('what is worked out anew takes the place of what was known', () => {
  const recent = createRecent<object, number>(1);
  const key = {};
  recent.set(key, 1);
  recent.set(key, 2);
  expect(recent.get(key)).toBe(2);
});
