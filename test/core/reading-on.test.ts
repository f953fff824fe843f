/** A text that is wrong all over, or nested without end, is not read to its end. */
import { expect, test } from 'vitest';
import { createDocument } from '../../server/src/core/document.ts';
import { parseJson } from '../../server/src/core/json-parse.ts';
import { configWith } from '../support/configs.ts';

const MOST = 110_000;

test.each([
  ['closing brackets', '}'.repeat(1_000_000)],
  ['opening brackets', '['.repeat(1_000_000)],
  ['comments', '//\n'.repeat(1_000_000)],
  ['objects in objects', '{"":'.repeat(500_000)],
  ['escapes in one text', `"${'\\q'.repeat(500_000)}"`],
  ['tabs in one text', `"${'\tx'.repeat(500_000)}"`],
])('%s', (_, text) => {
  const { root, problems } = parseJson(text);
  expect(root).toBeUndefined();
  expect(problems.at(-1)?.message).toContain('What follows was not looked at');
  expect(problems.length).toBeLessThan(MOST);
});

test('many mistakes, and many brackets that are closed, are read to the end', () => {
  const commas = parseJson(`[1${',,'.repeat(20_000)}]`);
  expect({ root: commas.root?.type, end: commas.root?.end }).toEqual({ root: 'array', end: 40_003 });
  const deep = parseJson(`${'['.repeat(300_000)}${']'.repeat(300_000)}`);
  expect({ end: deep.root?.end, problems: deep.problems }).toEqual({ end: 600_000, problems: [] });
});

test('what becomes too much by a change inside of a template is not read on either', () => {
  const before = createDocument(configWith(`{ "usageType": "Generic", "content": "${'words, '.repeat(200_000)}" }`));
  expect(before.json.problems).toEqual([]);
  const middle = before.text.length >> 1;
  const text = `${before.text.slice(0, middle)}"${before.text.slice(middle)}`;
  const { json } = createDocument(text, before);
  expect(json.isPartial).toBe(true);
  expect(json.problems.length).toBe(parseJson(text).problems.length);
});
