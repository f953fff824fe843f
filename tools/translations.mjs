// Where the translated texts are.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** The texts as they stand in the sources, and beside them a translation a language. */
export const TEXTS = join(ROOT, 'l10n', 'bundle.l10n.json');

/** @returns {string[]} the names of the files of translations, such as `bundle.l10n.pt-br.json` */
export const translations = () => {
  const folder = join(ROOT, 'l10n');
  return existsSync(folder) ? readdirSync(folder).filter((file) => /^bundle\.l10n\.[\w-]+\.json$/.test(file)) : [];
};
