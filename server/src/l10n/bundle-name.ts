/** Which translation a user reads, by the locale of their editor or terminal. */

/** As the files in `l10n/` are named: `bundle.l10n.<name>.json`. */
export type BundleName = 'pt-br' | 'zh-cn';

/**
 * @param locale such as `pt-BR`, `zh-hans`, or `pt_BR.UTF-8`, as it is written in POSIX environments
 * @returns undefined where the texts stay English, as in every language that they are not translated to
 */
export function bundleName(locale: string | undefined): BundleName | undefined {
  const [tag = ''] = (locale ?? '').split(/[.@]/);
  if (tag === '' || /^(?:en\b|en_|c$|posix$)/i.test(tag)) {
    return undefined;
  }
  const { language, script } = likely(tag.replaceAll('_', '-'));
  if (language === 'pt') {
    return 'pt-br';
  }
  return language === 'zh' && script === 'Hans' ? 'zh-cn' : undefined;
}

/** What a tag leaves out, as that `zh` is written in simplified characters: Unicode's likely subtags. */
function likely(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    // Whatever that is, it is no language tag.
    return {};
  }
}
