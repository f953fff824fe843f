/** Requests as they go out: those of Logto's released connector, and ours. */
import https from 'node:https';
import { connect } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { expect, onTestFinished, vi } from 'vitest';
import type { FetchFunction } from '../../server/src/twilio/fetch-types.ts';
import { type LogtoConnector, loadLogtoConnector } from '../support/logto-connector.ts';
import { type Received, serve } from '../twilio/support.ts';

export interface Wire {
  readonly connector: LogtoConnector;
  /** For ours; it takes the place of the network's. */
  readonly fetch: FetchFunction;
  /** The one request that `send` makes. @throws where it makes none, or several */
  readonly requestOf: (send: () => Promise<unknown>) => Promise<Request>;
}

export type Request = ReturnType<typeof essence>;

/** Both ask for https://api.twilio.com; until the test ends their connections lead to a server of ours, without TLS. */
export async function openWire(): Promise<Wire> {
  const reply = JSON.stringify({ sid: `SM${'0'.repeat(32)}`, status: 'queued', num_segments: '1' });
  const server = await serve((response) => response.writeHead(201, { 'content-type': 'application/json' }).end(reply));
  const port = Number(new URL(server.url).port);
  const reroute = vi.spyOn(https.globalAgent, 'createConnection').mockImplementation(() => connect(port, '127.0.0.1'));
  const dispatcher = new Agent({
    connect: (_options, callback) => {
      const socket = connect(port, '127.0.0.1', () => callback(null, socket));
    },
  });
  onTestFinished(async () => {
    reroute.mockRestore();
    // Its connections lead to a server that is gone then.
    https.globalAgent.destroy();
    await dispatcher.close();
  });
  return {
    connector: await loadLogtoConnector(),
    fetch: (url, init) => undiciFetch(url, { ...init, dispatcher }),
    async requestOf(send) {
      await send();
      const [request, ...others] = server.received.splice(0);
      expect(others).toEqual([]);
      return essence(request);
    },
  };
}

/** What makes the message; the rest (user agent, accepted encodings) is the manner of the HTTP library. */
function essence(request: Received | undefined) {
  if (request === undefined) {
    throw new Error('No request came in.');
  }
  const { method, path, headers, body } = request;
  return {
    method,
    path,
    host: headers.host,
    authorization: headers.authorization,
    type: headers['content-type'],
    length: headers['content-length'],
    encoding: headers['transfer-encoding'],
    fields: [...new URLSearchParams(body)],
    body,
  };
}
