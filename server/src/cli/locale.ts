/** The language of whoever sits at the terminal. */
import * as l10n from '@vscode/l10n';
import { readBundle } from '../files/bundles.ts';
import { bundleName } from '../l10n/bundle-name.ts';

/** From here on texts are in the language that the environment asks for, or in English. */
export function speakLanguageOf(env: Readonly<Record<string, string | undefined>>): void {
  // The order in which POSIX looks at them; what is set to nothing does not count.
  const name = bundleName(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
  const contents = name && readBundle(name);
  if (contents) {
    l10n.config({ contents });
  }
}
