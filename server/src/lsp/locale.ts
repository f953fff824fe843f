/** The language in which the server speaks to its client. */
import * as l10n from '@vscode/l10n';
import { type BundleName, bundleName } from '../l10n/bundle-name.ts';
import type { ClientFeatures } from './client-features.ts';

/** @returns a translation of the texts, as JSON; undefined where there is none, and the texts stay English */
export type ReadBundle = (name: BundleName) => string | undefined;

/** From here on texts are in the client's language: from what it hands in, or else by the locale that it names. */
export function speakLanguageOf({ locale, options }: ClientFeatures, readBundle: ReadBundle | undefined): void {
  const name = bundleName(locale);
  const contents = options.bundle ?? (name && readBundle?.(name));
  if (contents !== undefined) {
    l10n.config({ contents });
  }
}
