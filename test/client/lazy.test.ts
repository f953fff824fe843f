import { describe, expect, test } from 'vitest';
import { lazy } from '../../client/src/lazy.ts';

describe('lazy', () => {
  test('makes its value once', async () => {
    let made = 0;
    const value = lazy(async () => ({ number: ++made }));
    expect(made).toBe(0);
    expect(await value()).toBe(await value());
    expect(made).toBe(1);
  });

  test('tries again after a failure', async () => {
    const results = [new Error('first'), undefined];
    const value = lazy(async () => {
      const error = results.shift();
      if (error) {
        throw error;
      }
      return 'second';
    });
    await expect(value()).rejects.toThrow('first');
    expect(await value()).toBe('second');
  });
});
