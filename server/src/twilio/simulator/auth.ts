import { ACCOUNT_SID, AUTH_TOKEN } from '../sid.ts';
import type { ApiError } from './reply.ts';

/** Who asks. */
export interface LogIn {
  readonly accountSid: string;
  readonly authToken: string;
}

/**
 * Checks Basic authentication. The simulator knows no accounts: any account SID and auth token of Twilio's form will
 * do, and whatever is not of the form, such as the placeholders of a sample config, is refused as Twilio refuses wrong
 * credentials.
 *
 * @param header the request's `authorization`
 * @param accountSid the account in the path, which must be the one that logs in; undefined where the path has none
 */
export function checkCredentials(header: string | null, accountSid: string | undefined): LogIn | ApiError {
  const encoded = header?.match(/^Basic +([A-Za-z0-9+/]+=*)$/i)?.[1];
  if (encoded === undefined) {
    return unauthorized('no credentials were given');
  }
  const [, user = '', password = ''] = decodeBase64(encoded).match(/^([^:]*):([\s\S]*)$/) ?? [];
  if (!ACCOUNT_SID.test(user)) {
    return unauthorized('the user name is not an account SID');
  }
  if (!AUTH_TOKEN.test(password)) {
    return unauthorized('the password is not an auth token');
  }
  return user === (accountSid ?? user)
    ? { accountSid: user, authToken: password }
    : unauthorized('these credentials are of another account');
}

function unauthorized(reason: string): ApiError {
  return { status: 401, code: 20003, message: `Authenticate: ${reason}` };
}

function decodeBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    // Not base64 after all: the same as no credentials.
    return '';
  }
}
