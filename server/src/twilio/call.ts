import { toBase64 } from './base64.ts';
import { type ExchangeOptions, type ExchangeRequest, exchange } from './exchange.ts';
import { explainNetworkFailure } from './network-failure.ts';
import type { Delivery, Failure } from './outcome.ts';
import { redact, secretsOf } from './redact.ts';
import { type Reading, readReply, unexpected } from './reply.ts';

export interface ClientOptions extends ExchangeOptions {
  /** As `parseBaseUrl` gives it: without a slash at its end. */
  readonly baseUrl: string;
}

export interface Credentials {
  readonly accountSID: string;
  readonly authToken: string;
}

/**
 * One request to Twilio, with Basic authentication. It is made once, and nothing is thrown.
 *
 * @param read what to find in the answer
 * @returns what was found, or why nothing was; no text in it holds the auth token
 */
export async function call<T extends object>(
  options: ClientOptions,
  credentials: Credentials,
  request: ExchangeRequest,
  read: Reading<T>,
): Promise<T | Failure> {
  const clean = (text: string) => redact(text, secretsOf(credentials));
  const authorization = `Basic ${toBase64(`${credentials.accountSID}:${credentials.authToken}`)}`;
  const sends = request.method === 'POST';
  const doubt: Delivery = sends ? 'unknown' : 'already-sent';
  const certainly: Delivery = sends ? 'not-sent' : 'already-sent';

  const result = await exchange(options, { ...request, headers: { ...request.headers, authorization } });
  switch (result.kind) {
    case 'reply':
      return readReply(result, read, clean, doubt);
    case 'too-large':
      return unexpected(result.status, 'too-large', doubt);
    case 'redirect': {
      const origin = result.location === null ? null : originOf(result.location, request.url);
      // An auth token is a possible name of a host, too.
      const location = origin === null ? null : clean(origin);
      return { kind: 'redirected', httpStatus: result.status, location, delivery: certainly };
    }
    case 'timed-out':
      return { kind: 'timed-out', afterMs: options.timeoutMs, delivery: doubt };
    case 'cancelled':
      return { kind: 'cancelled', delivery: result.started ? doubt : certainly };
    case 'failed': {
      const failure = explainNetworkFailure(result.error, new URL(request.url).host);
      return {
        kind: 'unreachable',
        cause: clean(failure.cause),
        delivery: failure.mayHaveArrived ? doubt : certainly,
      };
    }
  }
}

/** The host alone: the rest of a redirect's target may repeat what was sent. */
function originOf(location: string, base: string): string | null {
  return URL.canParse(location, base) ? new URL(location, base).origin : null;
}
