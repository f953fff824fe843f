import * as l10n from '@vscode/l10n';
import { TWILIO_ERRORS } from './error-dictionary.ts';
import type { BlamedField, ErrorRows, TwilioErrorEntry } from './error-entry.ts';

export type { BlamedField, TwilioErrorEntry } from './error-entry.ts';

/**
 * @param code an error code of Twilio's, or null where its reply named none
 * @returns the code in words; a general entry for codes that are not in the dictionary
 */
export function explainTwilioError(code: number | null): TwilioErrorEntry {
  const entry = code === null ? undefined : TWILIO_ERRORS.get(code);
  const [title, cause, advice] = entry?.words() ?? unknownError(code);
  return { title, cause, advice };
}

function unknownError(code: number | null): ReturnType<ErrorRows[number]> {
  const title = l10n.t('Twilio refused the request');
  return code === null
    ? [title, l10n.t('It gave no error code.'), l10n.t("Read Twilio's message.")]
    : [
        title,
        l10n.t('This error is none of those that a test SMS usually meets.'),
        l10n.t("Read Twilio's message and its page on the error."),
      ];
}

/** An error as sentences. @param code as for {@link explainTwilioError} */
export function errorText(code: number | null): string {
  const { title, cause, advice } = explainTwilioError(code);
  return l10n.t('{0}. {1} {2}', title, cause, advice);
}

/** The same, with the code behind its title where there is one. */
export function errorTextWithCode(code: number | null): string {
  const { title, cause, advice } = explainTwilioError(code);
  return code === null ? errorText(code) : l10n.t('{0} (error {1}). {2} {3}', title, code, cause, advice);
}

/** Which input an error points at; null where none of them is at fault, or the code is not in the dictionary. */
export function blamedField(code: number | null): BlamedField | null {
  return (code === null ? undefined : TWILIO_ERRORS.get(code))?.field ?? null;
}

/** Twilio's own page on an error code. */
export function twilioErrorLink(code: number): string {
  return `https://www.twilio.com/docs/api/errors/${code}`;
}

/**
 * Where in a config the value stands that an error points at.
 *
 * @param code an error code of Twilio's
 * @param templateIndex the position in `templates` of the template that was sent
 * @returns the path, or null where the config is not to blame: the phone number was wrong, or Twilio failed
 */
export function blamedPath(code: number, templateIndex: number): (string | number)[] | null {
  const field = blamedField(code);
  switch (field) {
    case null:
    case 'phoneNumber':
      return null;
    case 'content':
      return ['templates', templateIndex, 'content'];
    default:
      return [field];
  }
}
