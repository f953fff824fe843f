/** The simulator behind HTTPS, with the tests' own certificate. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSimulator, type Simulator } from '../../server/src/twilio/simulator/simulator.ts';

/** The file of the certificate, which nobody trusts of themselves. */
export const CERTIFICATE_FILE = resolve('test/fixtures/tls/certificate.pem');
export const CERTIFICATE = readFileSync(CERTIFICATE_FILE, 'utf8');

/** Ends with the test. */
export async function startHttpsTwilio(): Promise<{ url: string; simulator: Simulator }> {
  let now = 0;
  const simulator = createSimulator({ now: () => (now += 60_000) });
  const key = readFileSync('test/fixtures/tls/key.pem');
  const server = createServer({ key, cert: CERTIFICATE }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { method = 'GET', headers, url = '/' } = request;
    const reply = await simulator.handle(
      new Request(`https://twilio.test${url}`, {
        method,
        headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
        body: method === 'POST' ? Buffer.concat(chunks) : null,
      }),
    );
    response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return { url: `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, simulator };
}
