import * as l10n from '@vscode/l10n';
import { type CountryCode, parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';

/** A number to send to. */
export interface PhoneNumber {
  readonly ok: true;
  /** As Twilio takes it (E.164), such as `+14155552671`. */
  readonly e164: string;
  /** For people anywhere, such as `+1 415 555 2671`. */
  readonly international: string;
  /** For people in the number's own country, such as `(415) 555-2671`. */
  readonly national: string;
  /** ISO 3166 code; null for numbers that belong to no country, or that lie in no known range. */
  readonly country: CountryCode | null;
  /** False where the digits lie in no range that the library knows of; such a number may still exist. */
  readonly known: boolean;
}

export interface PhoneNumberError {
  readonly ok: false;
  /** What is wrong with the number, and how to write it. */
  readonly message: string;
}

const EXAMPLE = '+1 415 555 2671';

type Problem = NonNullable<ReturnType<typeof validatePhoneNumberLength>>;

function problemText(problem: Problem): string {
  switch (problem) {
    case 'NOT_A_NUMBER':
      return l10n.t('This is not a phone number. Write one with its country code, such as {0}.', EXAMPLE);
    case 'INVALID_COUNTRY':
      return l10n.t(
        'No country has the code that this number begins with. Write + and the country code, such as {0}.',
        EXAMPLE,
      );
    case 'TOO_SHORT':
      return l10n.t('The number has too few digits for its country. Write all of it, such as {0}.', EXAMPLE);
    case 'TOO_LONG':
      return l10n.t(
        'The number has too many digits for its country. Write it without what follows it, such as {0}.',
        EXAMPLE,
      );
    case 'INVALID_LENGTH':
      return l10n.t('The number of digits is not one that its country uses. Write the number, such as {0}.', EXAMPLE);
  }
}

/**
 * Reads a phone number as people write or paste it. Spaces, punctuation, `tel:` and invisible marks are forgiven, and
 * `00` counts as `+`.
 *
 * A number is taken where its count of digits is possible in its country, even if its digits lie in no known range:
 * the library's documentation advises just that, because known ranges grow stale as new ones are opened, and its `/min`
 * metadata holds no full patterns anyway. Twilio has the last word and says so (error 21211); Twilio's magic test
 * numbers (+1500555000x), which nobody owns, stay usable.
 *
 * @param input the text to read
 * @returns the number, or a message that says what to write instead
 */
export function parsePhoneNumber(input: string): PhoneNumber | PhoneNumberError {
  const text = input
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^00/, '+');
  if (text === '') {
    return { ok: false, message: l10n.t('Write a phone number with its country code, such as {0}.', EXAMPLE) };
  }
  // The library would pick a number out of any text, and drop what follows it.
  if (!/^[+\p{Nd}\s\p{P}]+$/u.test(text) || text.lastIndexOf('+') > 0) {
    return {
      ok: false,
      message: l10n.t('Write digits only, with + and the country code in front, such as {0}.', EXAMPLE),
    };
  }
  if (!text.startsWith('+')) {
    // A guess could send the code to a stranger: 4155552671 is also a number in Switzerland.
    return {
      ok: false,
      message: l10n.t(
        'The country code is missing. Write the number with + and its country code, such as {0}.',
        EXAMPLE,
      ),
    };
  }
  const number = parsePhoneNumberFromString(text);
  const problem = validatePhoneNumberLength(text) ?? (number?.isPossible() ? undefined : 'INVALID_LENGTH');
  if (number === undefined || problem !== undefined) {
    return { ok: false, message: problemText(problem ?? 'NOT_A_NUMBER') };
  }
  return {
    ok: true,
    e164: number.number,
    international: number.formatInternational(),
    national: number.formatNational(),
    country: number.country ?? null,
    known: number.isValid(),
  };
}
