import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { control } from './control.ts';
import { type FaultySimulator, type Reaction, withFaults } from './faults.ts';
import { errorReply } from './reply.ts';
import type { Simulator } from './simulator.ts';

export interface ListenOptions {
  /** The port on 127.0.0.1; 0, the default, for any that is free. */
  readonly port?: number;
  /** Told of what went wrong in a handler or a message listener; the client gets status 500. */
  readonly onError: (error: unknown) => void;
  /** Told of what each request comes to, before its delay. */
  readonly onReaction?: (reaction: Reaction) => void;
}

export interface Listener {
  /** The base address for clients, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** How it misbehaves from now on; the same as a `PUT` of them to `/simulator/faults`. */
  readonly setFaults: FaultySimulator['setFaults'];
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/** A message has at most 1,600 characters, each at most 9 bytes in a form; the rest is room for other parameters. */
const MAX_REQUEST_BYTES = 64 * 1024;

/**
 * Puts a simulator on the network of this machine alone.
 *
 * @throws where the port cannot be had; Node's error says why (`EADDRINUSE`)
 */
export async function listen(simulator: Simulator, options: ListenOptions): Promise<Listener> {
  const faulty = withFaults(simulator);
  const server = createServer((request, response) => {
    answer(faulty, request, options)
      .catch((error: unknown) => {
        // A client that leaves in the middle of its request is no failure of ours.
        if (request.errored === null) {
          options.onError(error);
        }
        return replyWith(errorReply({ status: 500, code: 20500, message: 'The simulator failed' }));
      })
      .then((reaction) => send(reaction, response))
      .catch(options.onError);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The simulator has no port.');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    setFaults: faulty.setFaults,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

const replyWith = (reply: Response): Reaction => ({ kind: 'reply', reply, delay: 0 });

async function answer(
  simulator: FaultySimulator,
  incoming: IncomingMessage,
  { onReaction }: ListenOptions,
): Promise<Reaction> {
  // A web page can be made to call a name that leads to 127.0.0.1, but it cannot hide that name.
  const host = incoming.headers.host ?? '';
  const url = `http://${host}${incoming.url ?? '/'}`;
  if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) || !URL.canParse(url)) {
    return replyWith(errorReply({ status: 403, code: 20403, message: 'The simulator answers on this machine only' }));
  }
  const method = incoming.method ?? 'GET';
  if (method === 'TRACE' || method === 'CONNECT') {
    // The Fetch standard has no such requests.
    return replyWith(errorReply({ status: 405, code: 20004, message: `${method} is not allowed here` }));
  }
  const body = await readBody(incoming);
  if (body === null) {
    return replyWith(
      errorReply({ status: 413, code: 20413, message: 'The request is too large' }, { connection: 'close' }),
    );
  }
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const request = new Request(url, { method, headers, body: method === 'GET' || method === 'HEAD' ? null : body });
  const controlled = await control(simulator, request);
  if (controlled !== null) {
    return replyWith(controlled);
  }
  const reaction = await simulator.react(request);
  onReaction?.(reaction);
  return reaction;
}

/** The whole body; null where it is too large. */
async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // An iterator that is left early would by default close the connection, and the reply with it.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_REQUEST_BYTES) {
      return null;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function send(reaction: Reaction, response: ServerResponse): Promise<void> {
  if (reaction.delay > 0) {
    // A client that leaves, or a simulator that is closed, ends the waiting.
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    await setTimeout(reaction.delay, undefined, { signal: gone.signal }).catch(() => undefined);
  }
  switch (reaction.kind) {
    case 'reply':
      response.writeHead(reaction.reply.status, Object.fromEntries(reaction.reply.headers));
      response.end(await reaction.reply.text());
      break;
    case 'drop':
      response.destroy();
      break;
    case 'silence':
      // The client has to lose its patience.
      break;
  }
}
