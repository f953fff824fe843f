/** Translated texts, which stand in a folder beside that of the programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleName } from '../l10n/bundle-name.ts';

/** @returns JSON; undefined where there is no such file, and texts stay English */
export function readBundle(name: BundleName): string | undefined {
  try {
    return readFileSync(join(__dirname, '..', 'l10n', `bundle.l10n.${name}.json`), 'utf8');
  } catch {
    return undefined;
  }
}
