/** The built programs with translations of a test's own making. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const PROGRAMS = ['server.js', 'server-program.js', 'cli.js', 'cli-program.js', 'undici.js', 'libphonenumber.js'];

/**
 * @param translations by the name of their language, such as `pt-br`
 * @returns the folder of the programs, which ends with the test
 */
export function translatedPrograms(translations: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const files = Object.entries(translations).map(([language, texts]) => [
    `l10n/bundle.l10n.${language}.json`,
    JSON.stringify(texts),
  ]);
  const { path } = temporaryFolder(Object.fromEntries(files));
  const folder = join(path, 'dist');
  mkdirSync(folder);
  for (const name of PROGRAMS) {
    copyFileSync(join('dist', name), join(folder, name));
  }
  return folder;
}
