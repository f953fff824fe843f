import { describe, expect, test } from 'vitest';
import { rememberedList } from '../../client/src/remembered-list.ts';

describe('a remembered list', () => {
  function listWith(stored: unknown) {
    const store = new Map<string, unknown>([['key', stored]]);
    const update = async (key: string, value: readonly string[]) => void store.set(key, value);
    return rememberedList({ get: (key) => store.get(key), update }, 'key', 3);
  }

  test('has the latest first, none twice, and only so many', async () => {
    const list = listWith(undefined);
    for (const item of ['a', 'b', 'c', 'a', 'd']) {
      await list.remember(item);
    }
    expect(list.items()).toEqual(['d', 'a', 'c']);
  });

  test('forgets', async () => {
    const list = listWith(['a', 'b']);
    await list.forget('a');
    expect(list.items()).toEqual(['b']);
  });

  test('reads whatever was stored', () => {
    expect(listWith({ a: 1 }).items()).toEqual([]);
    expect(listWith(['a', 1, null]).items()).toEqual(['a']);
  });
});
