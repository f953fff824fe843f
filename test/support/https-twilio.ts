/** The simulator behind HTTPS, for vitest. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { certificateFile, type HttpsSimulator, serveHttpsTwilio } from './https-simulator.ts';

/** The file of the certificate, which nobody trusts of themselves. */
export const CERTIFICATE_FILE = certificateFile(resolve('.'));
export const CERTIFICATE = readFileSync(CERTIFICATE_FILE, 'utf8');
export const KEY = readFileSync('test/fixtures/tls/key.pem');

/** Ends with the test. */
export async function startHttpsTwilio(): Promise<HttpsSimulator> {
  const started = await serveHttpsTwilio(resolve('.'));
  onTestFinished(started.close);
  return started;
}
