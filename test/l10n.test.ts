/** The translations, against the texts in the sources and in the manifest. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json';
import manifestTexts from '../package.nls.json';
import { exportedBundle } from './support/pseudo-locale.ts';
import { type Texts, translationFaults } from './support/translation-faults.ts';

const LANGUAGES = ['pt-br', 'zh-cn'];

const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8'));
const filesIn = (folder: string, pattern: RegExp) => readdirSync(folder).filter((file) => pattern.test(file));
const bundles = filesIn('l10n', /^bundle\.l10n\..+\.json$/);
const manifests = filesIn('.', /^package\.nls\..+\.json$/);

describe('a fault of a translation is found:', () => {
  const source = { key: 'Use `{{code}}` in {0}, see [this](command:a.b) or https://a.example.' };
  test.each([
    ['nothing', {}, 'missing: key'],
    ['a text of no use', { ...source, old: 'Old' }, 'unused: old'],
    ['a placeholder of another number', { key: source.key.replace('{0}', '{1}') }, 'other placeholder: key'],
    ['a placeholder too many', { key: `${source.key} {1}` }, 'other placeholder: key'],
    ['translated code', { key: source.key.replace('`{{code}}`', '`código`') }, 'other code: key'],
    ['another target of a link', { key: source.key.replace('a.b', 'a.c') }, 'other link: key'],
    ['another address', { key: source.key.replace('a.example', 'b.example') }, 'other address: key'],
    ['no words', { key: ' ' }, 'empty: key'],
    ['a space at the end', { key: `${source.key} ` }, 'other white space at an end: key'],
    ['another line', { key: source.key.replace('see', '\n') }, 'other lines: key'],
  ])('%s', (_, translation, fault) => {
    expect(translationFaults(source, translation)).toContain(fault);
  });

  test('and none in one that has it all in another order', () => {
    const translation = { key: 'Veja [isto](command:a.b) ou https://a.example: use em {0} o `{{code}}`.' };
    expect(translationFaults(source, translation)).toEqual([]);
  });
});

describe('the translations', () => {
  test('are there for each language, of the code and of the manifest', () => {
    const all = LANGUAGES.flatMap((language) => [`bundle.l10n.${language}.json`, `package.nls.${language}.json`]);
    expect([...bundles, ...manifests].toSorted()).toEqual(all.toSorted());
  });

  test.each(bundles)('%s has every text of the code and no other, each with what must stay in it', async (file) => {
    expect(translationFaults(await exportedBundle(), read(`l10n/${file}`))).toEqual([]);
  });

  test.each(manifests)('%s has every text of the manifest and no other, each with what must stay in it', (file) => {
    expect(translationFaults(manifestTexts, read(file))).toEqual([]);
  });

  test.each(bundles)(
    '%s calls a command, a rule and a setting what the manifest of its language calls them',
    (file) => {
      const texts = read(`l10n/${file}`);
      const named = read(file.replace('bundle.l10n', 'package.nls'));
      const plain = (text = '') => text.replaceAll('`', '');
      const pairs = Object.entries(manifestTexts).map(([key, text]) => [plain(text), plain(named[key])] as const);
      const faults = Object.entries(texts).flatMap(([key, translation]) =>
        pairs.flatMap(([text, name]) =>
          (key === text && translation !== name) ||
          (key.includes(`Logto: ${text}`) && !translation.includes(`Logto: ${name}`))
            ? [`${name}: ${translation}`]
            : [],
        ),
      );
      expect(faults).toEqual([]);
    },
  );
});

describe('the manifest', () => {
  /** Where VS Code shows a text to users. */
  const SHOWN =
    /^(?:displayName|userDescription|title|shortTitle|description|markdownDescription|(?:markdownE|e)numDescriptions|(?:markdownD|d)eprecationMessage|contents|altText|aliases|label)$/;

  function textsIn(value: unknown, isShown = false): readonly string[] {
    if (typeof value === 'string') {
      return isShown ? [value] : [];
    }
    if (typeof value !== 'object' || value === null) {
      return [];
    }
    return Array.isArray(value)
      ? value.flatMap((item) => textsIn(item, isShown))
      : Object.entries(value)
          // What language models read is English.
          .filter(([name]) => name !== 'inputSchema')
          .flatMap(([name, item]) => textsIn(item, SHOWN.test(name)));
  }
  const { displayName, description, capabilities, contributes } = manifest;
  const texts = textsIn({ displayName, description, capabilities, contributes });
  const names = Object.values(contributes.views).flatMap((views) => views.map(({ name }) => name));

  test('has no words that users see but those of package.nls.json', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect([...texts, ...names].filter((text) => !/^%[\w.-]+%$/.test(text))).toEqual([]);
  });

  test('uses every text of package.nls.json, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    expect(new Set(used)).toEqual(new Set(Object.keys(manifestTexts)));
  });
});
