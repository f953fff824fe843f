import { expect, test } from 'vitest';
import { withoutIcons, withoutLinks } from '../../client/src/uninterpreted.ts';

/** As VS Code finds them (`linkedText.ts` and `iconLabels.ts` of its sources). */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

test.each([
  '[Pay](command:workbench.action.quit)',
  'a [b](https://evil.example "c") d',
  '[[x](command:y)',
  '[a](command:b) [c](command:d)',
])('no link is left in %j, and nothing that can be seen is lost', (text) => {
  expect(text).toMatch(LINK);
  expect(withoutLinks(text)).not.toMatch(LINK);
  expect(withoutLinks(text).replaceAll('\u200b', '')).toBe(text);
});

test.each(['$(trash)', '\\$(sync~spin) x', 'a $$(send)'])('no icon is left in %j', (text) => {
  expect(text).toMatch(ICON);
  expect(withoutIcons(text)).not.toMatch(ICON);
  expect(withoutIcons(text).replaceAll('\u200b', '')).toBe(text);
});

test('other texts stay as they are', () => {
  const text = 'Your code is {{code}}. [1] (2) $5';
  expect([withoutLinks(text), withoutIcons(text)]).toEqual([text, text]);
});
