import { TWILIO_ERRORS, type TwilioErrorEntry } from './error-dictionary.ts';

export type { BlamedField, TwilioErrorEntry } from './error-dictionary.ts';

const UNKNOWN: TwilioErrorEntry = {
  title: 'Twilio refused the request',
  cause: 'The error code is not one that we know.',
  advice: "Read Twilio's message and its page on the code.",
  field: null,
};

/**
 * @param code an error code of Twilio's, or null where its reply named none
 * @returns the code in words; a general entry for codes that are not in the dictionary
 */
export function explainTwilioError(code: number | null): TwilioErrorEntry {
  return (code === null ? undefined : TWILIO_ERRORS.get(code)) ?? UNKNOWN;
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
