import { MESSAGE_SID } from '../sid.ts';
import { accountResource, SIMULATED_ACCOUNT, type SimulatedAccount } from './account.ts';
import { checkCredentials, type LogIn } from './auth.ts';
import { type AcceptedMessage, checkMessage } from './checks.ts';
import { listMessages } from './list.ts';
import { type LateFailure, type MessageResource, type StoredMessage, toResource } from './message.ts';
import { type ApiError, errorReply, jsonReply, notFound } from './reply.ts';
import { isServicesPath, readServices } from './services.ts';

/** A stand-in for Twilio's API that sends nothing and costs nothing: messages, the account, Messaging Services. */
export interface Simulator {
  /**
   * Answers a request as Twilio would. The host of its address does not matter.
   *
   * @param failure how a message that the request creates will end; null, the default, where it reaches the phone
   */
  handle(request: Request, failure?: LateFailure | null): Promise<Response>;
  /** The messages received, the oldest first, as they are now; the last {@link MAX_MESSAGES} are kept. */
  messages(): MessageResource[];
  /**
   * Calls a listener with each message that comes in, after it was stored.
   *
   * @returns removes the listener
   */
  onMessage(listener: MessageListener): () => void;
}

/** Takes the resource that was created, and the parameters it was made from: not all of them show in the resource. */
export type MessageListener = (message: MessageResource, parameters: AcceptedMessage) => void;

export interface SimulatorOptions {
  /** The time in milliseconds since 1970. A message's status moves on by this clock alone. */
  readonly now: () => number;
  /** What it says of the account. Any account may log in, and is this one. */
  readonly account?: SimulatedAccount;
}

/** So that an editor that stays open for weeks does not fill its memory. */
export const MAX_MESSAGES = 1000;

const ACCOUNT = /^\/2010-04-01\/Accounts\/(?<account>[^/]+)\.json$/;
const MESSAGES = /^\/2010-04-01\/Accounts\/(?<account>[^/]+)\/Messages(?:\/(?<sid>[^/]+))?\.json$/;

export function createSimulator(options: SimulatorOptions): Simulator {
  const { account: played = SIMULATED_ACCOUNT } = options;
  const startedAt = options.now();
  const stored: StoredMessage[] = [];
  const listeners = new Set<MessageListener>();
  let count = 0;

  const create = async (request: Request, accountSid: string, failure: LateFailure | null): Promise<Response> => {
    const accepted = checkMessage(await readForm(request));
    if ('code' in accepted) {
      return errorReply(accepted);
    }
    const createdAt = options.now();
    count += 1;
    const message: StoredMessage = { ...accepted, sid: newSid(createdAt, count), accountSid, createdAt, failure };
    stored.push(message);
    stored.splice(0, stored.length - MAX_MESSAGES);
    const resource = toResource(message, createdAt);
    for (const listener of listeners) {
      listener(resource, accepted);
    }
    return jsonReply(201, resource);
  };

  /** What can only be read; undefined where the path is none of that. */
  const readAccount = (url: URL, { accountSid, authToken }: LogIn): object | undefined => {
    if (ACCOUNT.test(url.pathname)) {
      return accountResource(played, accountSid, authToken, startedAt);
    }
    return isServicesPath(url.pathname) ? readServices(played, accountSid, url, startedAt) : undefined;
  };

  const read = (url: URL, accountSid: string, sid: string | undefined): Response => {
    const own = stored.filter((message) => message.accountSid === accountSid);
    if (sid === undefined) {
      const page = listMessages(own, url.pathname, url.searchParams, options.now());
      return isApiError(page) ? errorReply(page) : jsonReply(200, page);
    }
    const message = MESSAGE_SID.test(sid) ? own.find((item) => item.sid === sid) : undefined;
    return message === undefined
      ? errorReply(notFound(url.pathname))
      : jsonReply(200, toResource(message, options.now()));
  };

  return {
    async handle(request, failure = null) {
      const url = new URL(request.url);
      const { account, sid } = (MESSAGES.exec(url.pathname) ?? ACCOUNT.exec(url.pathname))?.groups ?? {};
      if (account === undefined && !isServicesPath(url.pathname)) {
        return errorReply(notFound(url.pathname));
      }
      const logIn = checkCredentials(request.headers.get('authorization'), account);
      if (isApiError(logIn)) {
        return errorReply(logIn, { 'www-authenticate': 'Basic realm="Twilio simulator"' });
      }
      const { accountSid } = logIn;
      const resource = readAccount(url, logIn);
      if (request.method === 'POST' && resource === undefined && sid === undefined) {
        return create(request, accountSid, failure);
      }
      if (request.method === 'GET') {
        return resource === undefined
          ? read(url, accountSid, sid)
          : isApiError(resource)
            ? errorReply(resource)
            : jsonReply(200, resource);
      }
      const allow = resource === undefined && sid === undefined ? 'GET, POST' : 'GET';
      return errorReply({ status: 405, code: 20004, message: `${request.method} is not allowed here` }, { allow });
    },
    messages: () => stored.map((message) => toResource(message, options.now())),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A body of any other type holds no parameters for Twilio, so the first required one is missing then. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  return new URLSearchParams(/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type) ? await request.text() : '');
}

/** Unlike any other, and of Twilio's form: the time, and a running number. */
function newSid(time: number, count: number): string {
  return `SM${time.toString(16).padStart(12, '0')}${count.toString(16).padStart(20, '0')}`;
}

function isApiError(value: object): value is ApiError {
  return 'code' in value;
}
