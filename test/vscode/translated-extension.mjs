// The extension in a language of the tests' own making, in which every word of it stands in brackets, and a VS Code whose
// display language that is.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../tools/paths.mjs';
import { exportedBundle } from '../support/all-texts.mjs';
import { bracketed, translated } from '../support/brackets.mjs';

/** By this name, because VS Code takes none that nobody speaks. */
export const LOCALE = 'pt-br';

/** What VS Code reads of the extension. */
const PARTS = ['package.json', 'package.nls.json', 'dist', 'schemas', 'syntaxes', 'language-configuration.json'];

/** @param {Readonly<Record<string, string>>} texts */
const inBrackets = (texts) =>
  JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, translated(text, bracketed)])));

/** Puts what is built where VS Code looks for installed extensions. @param {string} extensions that folder */
export const installTranslated = async (extensions) => {
  const { publisher, name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const folder = join(extensions, `${publisher}.${name}-${version}`);
  await mkdir(join(folder, 'l10n'), { recursive: true });
  for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await writeFile(join(folder, 'l10n', `bundle.l10n.${LOCALE}.json`), inBrackets(await exportedBundle()));
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.nls.json'), 'utf8'));
  await writeFile(join(folder, `package.nls.${LOCALE}.json`), inBrackets(manifest));
};

/** Lets VS Code find a language pack, without which it takes no language but English; its own words stay English. @param {string} userData */
export const installLanguagePack = async (userData) => {
  const texts = join(userData, 'no-words.i18n.json');
  await writeFile(texts, JSON.stringify({ contents: {} }));
  const pack = {
    hash: 'no-words',
    extensions: [{ extensionIdentifier: { id: 'test.no-words' }, version: '0.0.0' }],
    translations: { vscode: texts },
    label: LOCALE,
  };
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ [LOCALE]: pack }));
};
