import * as l10n from '@vscode/l10n';
import { afterEach, expect, test, vi } from 'vitest';

const LANGUAGE =
  'en-GB/Not shown: the tag of the language that you translate to, as in BCP 47. Lists and numbers are written by it.';
const SENTENCES = '{0} {1}/Two sentences, one after the other';

/** A process of its own, as it were: there the language does not change. */
async function proseIn(contents: Record<string, string>) {
  vi.resetModules();
  l10n.config({ contents });
  return await import('../../server/src/l10n/prose.ts');
}

afterEach(() => l10n.config({ contents: {} }));

test.each([
  [{}, ['', 'A', 'A and B', 'A, B and C'], 'A or B', '1,600'],
  [{ [LANGUAGE]: 'pt-BR' }, ['', 'A', 'A e B', 'A, B e C'], 'A ou B', '1.600'],
  [{ [LANGUAGE]: 'zh-CN' }, ['', 'A', 'A和B', 'A、B和C'], 'A或B', '1,600'],
])('lists and numbers are written as the language of %j does', async (contents, lists, choice, number) => {
  const { choiceText, listText, numberText } = await proseIn(contents);
  expect(['', 'A', 'AB', 'ABC'].map((letters) => listText([...letters]))).toEqual(lists);
  expect([choiceText(['A']), choiceText(['A', 'B'])]).toEqual(['A', choice]);
  expect(numberText(1600)).toBe(number);
});

test.each([
  [{}, 'A, B, C', 'A, B, C', 'Yes. No. Oh!'],
  [
    { '{0}, {1}': '{0}，{1}', '{0}, {1}/Names in a row': '{0}、{1}', [SENTENCES]: '{0}{1}' },
    'A，B，C',
    'A、B、C',
    'Yes.No.Oh!',
  ],
])('facts, names and sentences follow as the language of %j has it', async (contents, facts, names, sentences) => {
  const { factsText, namesText, sentencesText } = await proseIn(contents);
  expect([factsText([...'ABC']), namesText([...'ABC'])]).toEqual([facts, names]);
  expect(sentencesText(['Yes.', 'No.', 'Oh!'])).toBe(sentences);
  expect([factsText([]), namesText(['A']), sentencesText([])]).toEqual(['', 'A', '']);
});
