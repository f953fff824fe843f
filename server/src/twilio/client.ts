import { type ClientOptions, type Credentials, call } from './call.ts';
import type { SendOutcome, StatusOutcome } from './outcome.ts';
import { readMessage } from './reply.ts';
import { ACCOUNT_SID, MESSAGE_SID } from './sid.ts';

export type { ClientOptions, Credentials } from './call.ts';

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
  const request = {
    url: `${messagesUrl(options, credentials)}.json`,
    method: 'POST' as const,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  };
  const reply = await call(options, credentials, request, readMessage);
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
  const request = {
    url: `${messagesUrl(options, credentials)}/${messageSID}.json`,
    method: 'GET' as const,
    headers: {},
  };
  const reply = await call(options, credentials, request, readMessage);
  return 'kind' in reply ? reply : { kind: 'found', message: reply };
}

/** The address of an account's messages, without `.json`. @param credentials with an account SID of Twilio's form */
export function messagesUrl(options: ClientOptions, credentials: Credentials): string {
  return `${options.baseUrl}/2010-04-01/Accounts/${credentials.accountSID}/Messages`;
}
