import * as l10n from '@vscode/l10n';
import { factsText } from '../../../server/src/l10n/prose.ts';
import { parsePhoneNumber } from '../../../server/src/twilio/phone-number.ts';

export interface Remark {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
}

/**
 * What to say of a number while it is being typed; nothing where nothing was typed yet.
 *
 * @param language that of the country's name, such as `pt-br`
 */
export function remarkOn(typed: string, language: string): Remark | undefined {
  if (typed.trim() === '') {
    return undefined;
  }
  const number = parsePhoneNumber(typed);
  if (!number.ok) {
    return { severity: 'error', text: number.message };
  }
  if (!number.known) {
    const text = l10n.t(
      '{0} is in no range of numbers that is known. It may exist all the same: Twilio will tell.',
      number.international,
    );
    return { severity: 'warning', text };
  }
  const parts = [number.international, countryName(number.country, language)];
  return { severity: 'information', text: factsText(parts.filter((part) => part !== '')) };
}

/** The name of a country, such as `Switzerland`; empty where there is none. @param code ISO 3166 */
export function countryName(code: string | null, language: string): string {
  return (code === null ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(code)) ?? '';
}
