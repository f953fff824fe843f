/** Amounts in words, in the user's language. */
import * as l10n from '@vscode/l10n';

/** Such as `1 segment` or `2 segments`. */
export function segmentsText(amount: number): string {
  return amount === 1 ? l10n.t('1 segment') : l10n.t('{0} segments', amount);
}

/** Such as `1 character` or `58 characters`. */
export function charactersText(amount: number): string {
  return amount === 1 ? l10n.t('1 character') : l10n.t('{0} characters', amount);
}
