import { TWILIO_ERRORS } from './error-dictionary.ts';
import type { TwilioErrorEntry } from './error-entry.ts';

export type { BlamedField, TwilioErrorEntry } from './error-entry.ts';

const UNKNOWN: TwilioErrorEntry = {
  title: 'Twilio refused the request',
  cause: 'This error is none of those that a test SMS usually meets.',
  advice: "Read Twilio's message and its page on the error.",
  field: null,
};
const NAMELESS: TwilioErrorEntry = { ...UNKNOWN, cause: 'It gave no error code.', advice: "Read Twilio's message." };

/**
 * @param code an error code of Twilio's, or null where its reply named none
 * @returns the code in words; a general entry for codes that are not in the dictionary
 */
export function explainTwilioError(code: number | null): TwilioErrorEntry {
  return code === null ? NAMELESS : (TWILIO_ERRORS.get(code) ?? UNKNOWN);
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
  const { field } = explainTwilioError(code);
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
