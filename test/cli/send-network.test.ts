/** `send` through a proxy and with certificates that are not Node's own, as a process of its own. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validConfig } from '../support/configs.ts';
import { CERTIFICATE_FILE, startHttpsTwilio } from '../support/https-twilio.ts';
import { startProxy } from '../support/proxy.ts';
import { CLI, createFolder, plainEnvironment, type Result } from './support.ts';

const { path, write, remove } = createFolder();

beforeAll(() => {
  write('config.json', validConfig);
});
afterAll(remove);

async function send(env: NodeJS.ProcessEnv): Promise<Result> {
  const args = ['send', 'config.json', '--to', '+14155552671', '--usage-type', 'SignIn', '--yes'];
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: path,
    env: plainEnvironment({ TWILIO_API_BASE_URL: 'https://twilio.test', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

test('sends through the proxy of the environment, and trusts the certificates of the environment', async () => {
  const twilio = await startHttpsTwilio();
  const proxy = await startProxy(twilio.url);
  const result = await send({ HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: CERTIFICATE_FILE });
  expect(result).toMatchObject({ status: 0, stdout: expect.stringContaining('was delivered') });
  expect(twilio.simulator.messages()).toHaveLength(1);
  expect(new Set(proxy.requests.map(({ url }) => url))).toEqual(new Set(['twilio.test:443']));
});

test('sends nothing where the certificate is not trusted, and says what to do', async () => {
  const twilio = await startHttpsTwilio();
  const proxy = await startProxy(twilio.url);
  const { status, stderr } = await send({ HTTPS_PROXY: proxy.url });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /The certificate of twilio\.test is not trusted.* NODE_EXTRA_CA_CERTS\. No message was sent\./,
  );
  expect(twilio.simulator.messages()).toEqual([]);
});

test('says what the proxy wants, and nothing of the password', async () => {
  const proxy = await startProxy('https://127.0.0.1:1');
  const { status, stderr } = await send({ https_proxy: proxy.url.replace('pass', 'secret') });
  expect(status).toBe(1);
  expect(stderr).toContain('The proxy asks for a user name and password');
  expect(stderr).not.toContain('secret');
});
