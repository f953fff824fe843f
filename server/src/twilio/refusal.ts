import { blamedPath, errorText, twilioErrorLink } from './errors.ts';
import type { SendOutcome, StatusOutcome } from './outcome.ts';

/** A value of the config that Twilio refused, ready to become a diagnostic. */
export interface RefusedValue {
  /** Where it stands, such as `['authToken']` or `['templates', 2, 'content']`. */
  readonly path: readonly (string | number)[];
  readonly code: number;
  /** What is wrong with it and what to do, as sentences. */
  readonly message: string;
  /** Twilio's page on the code. */
  readonly href: string;
}

/** What Twilio answers for an account that it does not know, as one whose SID is not even of the right form. */
const NO_SUCH_ACCOUNT = 20404;

/**
 * The value of the config that an outcome points at.
 *
 * @param templateIndex the position in `templates` of the template that was sent
 * @returns null where the message went through, or where no value of the config is to blame
 */
export function refusedValue(outcome: SendOutcome | StatusOutcome, templateIndex: number): RefusedValue | null {
  const code = codeOf(outcome);
  const path = code === null ? null : blamedPath(code, templateIndex);
  if (code === null || path === null) {
    return null;
  }
  return { path, code, message: errorText(code), href: twilioErrorLink(code) };
}

function codeOf(outcome: SendOutcome | StatusOutcome): number | null {
  switch (outcome.kind) {
    case 'refused':
      return outcome.code;
    case 'invalid-sid':
      return outcome.field === 'accountSID' ? NO_SUCH_ACCOUNT : null;
    case 'created':
    case 'found':
      return outcome.message.errorCode;
    default:
      return null;
  }
}
