// The texts that users see: `npm run l10n` collects them from the sources into l10n/bundle.l10n.json, brings the
// translations beside it into the same order, drops what is no longer used, and tells what is to be translated.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import l10nDev from '@vscode/l10n-dev';
import { ROOT } from './paths.mjs';
import { TEXTS, translations } from './translations.mjs';

/** @typedef {Record<string, string | { message: string; comment: string[] }>} Bundle */

const SOURCES = ['server/src', 'client/src'];
/** Shown by the JSON support of editors, which translates nothing. */
const SETTINGS = 'logto-connector.config.schema.json';

/** What hovers and completions show of a schema. @param {unknown} schema @returns {string[]} */
const textsOf = (schema) =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]) =>
        (key === 'title' || key === 'description') && typeof value === 'string' ? [value] : textsOf(value),
      );

const IMPORT = "import * as l10n from '@vscode/l10n';";

/** @returns {Promise<Bundle>} every text, under the key by which it is looked up */
export const collectTexts = async () => {
  const scripts = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .sort()
      .map((file) =>
        readFileSync(join(ROOT, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .split(`${IMPORT}\n`),
      )
      .filter(({ length }) => length > 1),
  );
  // As one script: the extractor makes its queries anew for each import of a script, which takes far longer than to read.
  const script = { extension: '.ts', contents: [IMPORT, ...scripts.flat()].join('\n') };
  const schemas = readdirSync(join(ROOT, 'schemas'))
    .filter((file) => file.endsWith('.schema.json') && file !== SETTINGS)
    .map((file) => JSON.parse(readFileSync(join(ROOT, 'schemas', file), 'utf8')));
  // The extractor reads code. What stands in the schemas of connectors is looked up in the same way.
  const fromSchemas = Object.fromEntries(schemas.flatMap(textsOf).map((text) => [text, text]));
  return { ...(await l10nDev.getL10nJson([script])), ...fromSchemas };
};

/** @param {string} path @param {Bundle} bundle */
const write = (path, bundle) => writeFileSync(path, `${JSON.stringify(bundle, null, 2)}\n`);

if (import.meta.main) {
  const texts = await collectTexts();
  const keys = Object.keys(texts);
  mkdirSync(dirname(TEXTS), { recursive: true });
  write(TEXTS, texts);
  console.log(`${keys.length} texts.`);
  for (const file of translations()) {
    const path = join(dirname(TEXTS), file);
    /** @type {Bundle} */
    const translated = JSON.parse(readFileSync(path, 'utf8'));
    const missing = keys.filter((key) => translated[key] === undefined);
    const kept = keys.flatMap((key) => (missing.includes(key) ? [] : [[key, translated[key]]]));
    write(path, Object.fromEntries(kept));
    console.log(`${file}: ${missing.length} to be translated.`, ...missing.map((key) => `\n  ${JSON.stringify(key)}`));
  }
}
