/** Amounts in words, in the user's language. */
import { t } from '@vscode/l10n';

/** Such as `1 segment` or `2 segments`. */
export function segmentsText(amount: number): string {
  return amount === 1 ? t('1 segment') : t('{0} segments', amount);
}

/** Such as `1 character` or `58 characters`. */
export function charactersText(amount: number): string {
  return amount === 1 ? t('1 character') : t('{0} characters', amount);
}
