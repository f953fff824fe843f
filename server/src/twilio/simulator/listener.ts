import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { errorReply } from './reply.ts';
import type { Simulator } from './simulator.ts';

export interface ListenOptions {
  /** The port on 127.0.0.1; 0, the default, for any that is free. */
  readonly port?: number;
  /** Told of what went wrong in a handler or a message listener; the client gets status 500. */
  readonly onError: (error: unknown) => void;
}

export interface Listener {
  /** The base address for clients, such as `http://127.0.0.1:49152`. */
  readonly url: string;
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
  const server = createServer((request, response) => {
    answer(simulator, request)
      .catch((error: unknown) => {
        // A client that leaves in the middle of its request is no failure of ours.
        if (request.errored === null) {
          options.onError(error);
        }
        return errorReply({ status: 500, code: 20500, message: 'The simulator failed' });
      })
      .then((reply) => send(reply, response))
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
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(simulator: Simulator, incoming: IncomingMessage): Promise<Response> {
  // A web page can be made to call a name that leads to 127.0.0.1, but it cannot hide that name.
  const host = incoming.headers.host ?? '';
  const url = `http://${host}${incoming.url ?? '/'}`;
  if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) || !URL.canParse(url)) {
    return errorReply({ status: 403, code: 20403, message: 'The simulator answers on this machine only' });
  }
  const method = incoming.method ?? 'GET';
  if (method === 'TRACE' || method === 'CONNECT') {
    // The Fetch standard has no such requests.
    return errorReply({ status: 405, code: 20004, message: `${method} is not allowed here` });
  }
  const body = await readBody(incoming);
  if (body === null) {
    return errorReply({ status: 413, code: 20413, message: 'The request is too large' }, { connection: 'close' });
  }
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return simulator.handle(
    new Request(url, { method, headers, body: method === 'GET' || method === 'HEAD' ? null : body }),
  );
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

async function send(reply: Response, response: ServerResponse): Promise<void> {
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(await reply.text());
}
