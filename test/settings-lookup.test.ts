import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSettingsLookup } from '../server/src/settings-lookup.ts';

/** A look-up over files that are not on the disk; it counts what is read. */
function lookup(texts: Record<string, string>) {
  const files = new Map(Object.entries(texts).map(([folder, text]) => [join(resolve(folder), NAME), text]));
  const reads: string[] = [];
  const read = (path: string) => {
    reads.push(path);
    return Promise.resolve(files.get(path));
  };
  return { reads, files, ...createSettingsLookup({ read, naming: { dirname, join }, ruleIds: ['schema'] }) };
}

const NAME = 'logto-connector.config.json';

describe('the settings file of a folder', () => {
  test('is the nearest, there or above', async () => {
    const { find } = lookup({ '/a': '{ "segmentLimit": 2 }', '/a/b/c': '{ "segmentLimit": 3 }' });
    expect(await find(resolve('/a/b/c/d'))).toMatchObject({ settings: { segmentLimit: 3 }, folder: resolve('/a/b/c') });
    expect(await find(resolve('/a/b'))).toMatchObject({ settings: { segmentLimit: 2 }, folder: resolve('/a') });
    expect(await find(resolve('/other'))).toBeUndefined();
  });

  test('is not looked for above the root', async () => {
    const { find, reads } = lookup({ '/a': '{}' });
    expect(await find(resolve('/a/b/c'), resolve('/a/b'))).toBeUndefined();
    expect(await find(resolve('/a/b/c'), resolve('/a'))).toBeDefined();
    expect(reads).toEqual(['/a/b/c', '/a/b', '/a'].map((folder) => join(resolve(folder), NAME)));
  });

  test('is read once for any number of files', async () => {
    const { find, reads } = lookup({ '/a': '{}' });
    await Promise.all(Array.from({ length: 100 }, () => find(resolve('/a/b'))));
    expect(reads).toHaveLength(2);
  });

  test('is read anew after it was forgotten', async () => {
    const { find, forget, files } = lookup({});
    expect(await find(resolve('/a'))).toBeUndefined();
    files.set(join(resolve('/a'), NAME), '{ "rules": 1 }');
    expect(await find(resolve('/a'))).toBeUndefined();
    forget();
    expect(await find(resolve('/a'))).toMatchObject({ problems: [{ start: 11, end: 12 }] });
  });
});
