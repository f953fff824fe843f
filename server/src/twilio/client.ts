import { toBase64 } from './base64.ts';
import { type ExchangeOptions, type ExchangeRequest, exchange } from './exchange.ts';
import { explainNetworkFailure } from './network-failure.ts';
import type { Delivery, Failure, SendOutcome, StatusOutcome, TwilioMessage } from './outcome.ts';
import { redact, secretsOf } from './redact.ts';
import { readMessageReply, unexpected } from './reply.ts';
import { ACCOUNT_SID, MESSAGE_SID } from './sid.ts';

export interface ClientOptions extends ExchangeOptions {
  /** As `parseBaseUrl` gives it: without a slash at its end. */
  readonly baseUrl: string;
}

export interface Credentials {
  readonly accountSID: string;
  readonly authToken: string;
}

export interface MessageFields {
  /** The phone number; a `+` is put in front where there is none, as Logto does. */
  readonly to: string;
  readonly messagingServiceSID: string;
  /** The text as the phone will show it, placeholders replaced. */
  readonly body: string;
  readonly disableRiskCheck: boolean;
}

/**
 * Sends one message, with the request that npm `@logto/connector-twilio-sms` would make: same address, authorization,
 * content type, and fields in the same order. Unlike that connector it follows no redirect, and an account SID that is
 * not of Twilio's form is never sent, as it could lead the request to another path. The request is made once at most.
 *
 * @returns what became of it; nothing is thrown, and no text in the outcome holds the auth token
 */
export async function createMessage(
  options: ClientOptions,
  credentials: Credentials,
  fields: MessageFields,
): Promise<SendOutcome> {
  if (!ACCOUNT_SID.test(credentials.accountSID)) {
    return { kind: 'invalid-sid', field: 'accountSID' };
  }
  const body = new URLSearchParams({
    To: fields.to.startsWith('+') ? fields.to : `+${fields.to}`,
    MessagingServiceSid: fields.messagingServiceSID,
    Body: fields.body,
    RiskCheck: fields.disableRiskCheck ? 'disable' : 'enable',
  });
  const reply = await call(options, credentials, {
    url: `${messagesUrl(options, credentials)}.json`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
  return 'kind' in reply ? reply : { kind: 'created', message: reply };
}

/**
 * Asks how a message is doing.
 *
 * @param messageSID as {@link createMessage} reported it
 */
export async function fetchMessage(
  options: ClientOptions,
  credentials: Credentials,
  messageSID: string,
): Promise<StatusOutcome> {
  if (!ACCOUNT_SID.test(credentials.accountSID)) {
    return { kind: 'invalid-sid', field: 'accountSID' };
  }
  if (!MESSAGE_SID.test(messageSID)) {
    return { kind: 'invalid-sid', field: 'messageSID' };
  }
  const reply = await call(options, credentials, {
    url: `${messagesUrl(options, credentials)}/${messageSID}.json`,
    method: 'GET',
    headers: {},
  });
  return 'kind' in reply ? reply : { kind: 'found', message: reply };
}

function messagesUrl(options: ClientOptions, credentials: Credentials): string {
  return `${options.baseUrl}/2010-04-01/Accounts/${credentials.accountSID}/Messages`;
}

async function call(
  options: ClientOptions,
  credentials: Credentials,
  request: ExchangeRequest,
): Promise<TwilioMessage | Failure> {
  const clean = (text: string) => redact(text, secretsOf(credentials));
  const authorization = `Basic ${toBase64(`${credentials.accountSID}:${credentials.authToken}`)}`;
  const sends = request.method === 'POST';
  const doubt: Delivery = sends ? 'unknown' : 'already-sent';
  const certainly: Delivery = sends ? 'not-sent' : 'already-sent';

  const result = await exchange(options, { ...request, headers: { ...request.headers, authorization } });
  switch (result.kind) {
    case 'reply':
      return readMessageReply(result.status, result.text, clean, doubt);
    case 'too-large':
      return unexpected(result.status, 'it is far larger than a message of Twilio', doubt);
    case 'redirect': {
      const location = result.location === null ? null : originOf(result.location, request.url);
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
