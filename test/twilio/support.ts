import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export const ACCOUNT = 'AC0123456789abcdef0123456789abcdef';
export const TOKEN = 'fedcba9876543210fedcba9876543210';
export const SERVICE = 'MG0123456789abcdef0123456789abcdef';
export const CREDENTIALS = { accountSID: ACCOUNT, authToken: TOKEN };
export const FIELDS = {
  to: '+14155552671',
  messagingServiceSID: SERVICE,
  body: 'Your code is 000000.',
  disableRiskCheck: false,
};

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A loopback server that records what it receives, and is gone when the test is over. */
export async function serve(
  respond: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      respond(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('no port');
  }
  return { url: `http://127.0.0.1:${address.port}`, received };
}
