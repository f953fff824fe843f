/** The simulator behind HTTPS, with the tests' own certificate, for tests of any runner. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { createSimulator, type Simulator } from '../../server/src/twilio/simulator/simulator.ts';

/** Nobody trusts it of themselves. */
const FOLDER = 'test/fixtures/tls';
export const certificateFile = (root: string): string => join(root, FOLDER, 'certificate.pem');

export interface HttpsSimulator {
  readonly url: string;
  readonly simulator: Simulator;
  readonly close: () => void;
}

/** @param root the folder of the repository */
export async function serveHttpsTwilio(root: string): Promise<HttpsSimulator> {
  let now = 0;
  const simulator = createSimulator({ now: () => (now += 60_000) });
  const key = readFileSync(join(root, FOLDER, 'key.pem'));
  const server = createServer({ key, cert: readFileSync(certificateFile(root)) }, async (request, response) => {
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
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    simulator,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
