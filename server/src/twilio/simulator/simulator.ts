import { MESSAGE_SID } from '../sid.ts';
import { checkCredentials } from './auth.ts';
import { type AcceptedMessage, checkMessage } from './checks.ts';
import { listMessages } from './list.ts';
import { type LateFailure, type MessageResource, type StoredMessage, toResource } from './message.ts';
import { type ApiError, errorReply, jsonReply, notFound } from './reply.ts';

/** A stand-in for Twilio's message API that sends nothing and costs nothing. */
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
}

/** So that an editor that stays open for weeks does not fill its memory. */
export const MAX_MESSAGES = 1000;

const PATH = /^\/2010-04-01\/Accounts\/(?<account>[^/]+)\/Messages(?:\/(?<sid>[^/]+))?\.json$/;

export function createSimulator(options: SimulatorOptions): Simulator {
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
      const { account, sid } = PATH.exec(url.pathname)?.groups ?? {};
      if (account === undefined) {
        return errorReply(notFound(url.pathname));
      }
      const refusal = checkCredentials(request.headers.get('authorization'), account);
      if (refusal !== null) {
        return errorReply(refusal, { 'www-authenticate': 'Basic realm="Twilio simulator"' });
      }
      if (request.method === 'POST' && sid === undefined) {
        return create(request, account, failure);
      }
      if (request.method === 'GET') {
        return read(url, account, sid);
      }
      const allow = sid === undefined ? 'GET, POST' : 'GET';
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
