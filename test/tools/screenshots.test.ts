/** The pictures of the README: that `npm run screenshots` makes each of them, and no other is there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenes } from '../../tools/screenshots/scenes.mjs';

const HOME = 'https://raw.githubusercontent.com/logto-community/logto-connector-config/main/';
const MAX_BYTES = 2 * 1024 * 1024;

const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
  ([, words = '', address = '']) => ({ words, address }),
);
const made = Object.keys(scenes).map((name) => `docs/images/${name}.png`);

describe('the pictures of the README', () => {
  test('are those that a scene makes, by absolute addresses, the first of them first', () => {
    const addresses = shown.map(({ address }) => address);
    expect(addresses[0]).toBe(`${HOME}${made[0]}`);
    expect(addresses.toSorted()).toEqual(made.map((path) => `${HOME}${path}`).toSorted());
  });

  test('have words for those who do not see them', () => {
    expect(shown.filter(({ words }) => words.length < 20)).toEqual([]);
  });

  test('are there and no others, and small enough to load', () => {
    expect(readdirSync('docs/images').toSorted()).toEqual(
      made.map((path) => path.replace('docs/images/', '')).toSorted(),
    );
    expect(made.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(MAX_BYTES);
  });
});
