import { type ClientOptions, type Credentials, call } from './call.ts';
import { messagesUrl } from './client.ts';
import type { Failure, TwilioMessage } from './outcome.ts';
import { fieldsOf, type ReplyFields, readMessage } from './reply.ts';
import { ACCOUNT_SID } from './sid.ts';

/** A message of an account's list. */
export interface ListedMessage {
  readonly message: TwilioMessage;
  readonly to: string;
  readonly body: string;
  /** Null where it was sent without one, or is not told. */
  readonly messagingServiceSID: string | null;
  /** Milliseconds since 1970 by Twilio's clock, whole seconds. */
  readonly createdAt: number;
}

export interface MessageList {
  /** The newest first. */
  readonly messages: readonly ListedMessage[];
  /** The time of the answer by Twilio's clock, in milliseconds since 1970; null where it does not tell. */
  readonly time: number | null;
}

/** More than one test sends, and few enough to fit into a reply. */
const PAGE_SIZE = 20;

/** The last messages of the account to a number, whether sent already or not. @param to in E.164 form */
export async function listMessages(
  options: ClientOptions,
  credentials: Credentials,
  to: string,
): Promise<MessageList | Failure> {
  if (!ACCOUNT_SID.test(credentials.accountSID)) {
    return { kind: 'invalid-sid', field: 'accountSID' };
  }
  const query = new URLSearchParams({ To: to, PageSize: String(PAGE_SIZE) });
  const request = {
    url: `${messagesUrl(options, credentials)}.json?${query}`,
    method: 'GET' as const,
    headers: {},
  };
  return call(options, credentials, request, (fields, { date }) => {
    const items = fields.get('messages');
    const time = Date.parse(date ?? '');
    return Array.isArray(items)
      ? {
          messages: items.flatMap((item: unknown) => readListed(fieldsOf(item))),
          time: Number.isNaN(time) ? null : time,
        }
      : undefined;
  });
}

function readListed(fields: ReplyFields): ListedMessage[] {
  const message = readMessage(fields);
  const [to, body, created] = ['to', 'body', 'date_created'].map((name) => fields.get(name));
  const createdAt = Date.parse(String(created));
  if (message === undefined || typeof to !== 'string' || typeof body !== 'string' || Number.isNaN(createdAt)) {
    return [];
  }
  const service = fields.get('messaging_service_sid');
  return [{ message, to, body, createdAt, messagingServiceSID: typeof service === 'string' ? service : null }];
}
