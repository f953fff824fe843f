// Every text of the product.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { collectTexts } from '../../tools/l10n.mjs';
import { TEXTS } from '../../tools/translations.mjs';
import { isFresh } from './changed-at.mjs';

const SOURCES = ['client/src', 'server/src', 'schemas', 'tools/l10n.mjs'];

/**
 * As `npm run l10n` collects them; collected anew where there may be others by now.
 * @returns {Promise<Readonly<Record<string, string>>>} from each key, by which it is found, to its text
 */
export const exportedBundle = async () => {
  if (!isFresh(TEXTS, SOURCES)) {
    const own = `${TEXTS}.${process.pid}`;
    writeFileSync(own, JSON.stringify(await collectTexts(), null, 2));
    // At once, because other tests are reading it.
    renameSync(own, TEXTS);
  }
  /** @type {Awaited<ReturnType<typeof collectTexts>>} */
  const found = JSON.parse(readFileSync(TEXTS, 'utf8'));
  return Object.fromEntries(
    Object.entries(found).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
};
