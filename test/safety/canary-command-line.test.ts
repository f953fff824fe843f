/** Auth tokens in files, in `.env` and in the environment: no command of the built program prints one, whatever happens. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../server/src/cli/commands/index.ts';
import { CLI, createFolder, plainEnvironment } from '../cli/support.ts';
import { validConfig } from '../support/configs.ts';

const IN_FILE = 'c0ffee00c0ffee11c0ffee22c0ffee33';
const IN_ENVIRONMENT = 'deadbeef00deadbeef11deadbeef2233';
const IN_DOT_ENV = 'feedface00feedface11feedface2233';
const NUMBER = '+14155552671';
const { path, write, remove } = createFolder();

beforeAll(() => {
  const own = validConfig.replace('"authToken": "0123456789abcdef0123456789abcdef"', `"authToken": "${IN_FILE}"`);
  write('own.json', own);
  write('broken.json', own.replace('{', '{{').replace('"templates"', '"tempaltes"'));
  write('leaking.json', own.replaceAll('is your code', `is your code, not ${IN_FILE}`));
  const refer = (reference: string) => own.replace(IN_FILE, reference);
  write('environment.json', refer('${env:LOGTO_CANARY}'));
  write('dot-env.json', refer('${env:LOGTO_DOT_ENV}'));
  write('empty.json', refer(''));
  write('.env', `LOGTO_DOT_ENV=${IN_DOT_ENV}\n`);
});
afterAll(remove);

/** A server that says all that it is told, and so does what leads to it. */
async function startEcho(status: number): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const login = atob(request.headers.authorization?.replace('Basic ', '') ?? '');
      const message = `You are ${login}, ${request.headers.authorization}; ${body}`;
      response.writeHead(status, { location: `http://${login.replace(/^.*:/, '')}.invalid/${login}` });
      response.end(status === 200 ? message : JSON.stringify({ code: 20003, message, status }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: path,
    env: plainEnvironment({ LOGTO_CANARY: IN_ENVIRONMENT, TWILIO_AUTH_TOKEN: IN_ENVIRONMENT, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  await new Promise((resolve) => child.on('close', resolve));
  return output;
}

function expectNoToken(output: string): void {
  expect(output).not.toBe('');
  for (const token of [IN_FILE, IN_ENVIRONMENT, IN_DOT_ENV]) {
    expect(output.toLowerCase()).not.toContain(token);
    expect(output).not.toContain(btoa(`AC0123456789abcdef0123456789abcdef:${token}`));
  }
}

const FILES = ['own.json', 'broken.json', 'leaking.json', 'environment.json', 'dot-env.json', 'empty.json'];

test.each(['text', 'json', 'sarif', 'github'])('lint --format %s', async (format) => {
  expectNoToken(await run(['lint', ...FILES, '--format', format], {}));
});

test.each(FILES)(
  'send %s, whatever answers',
  async (file) => {
    const send = ['send', file, '--to', NUMBER, '--usage-type', 'SignIn', '--yes'];
    for (const status of [200, 307, 400, 401]) {
      expectNoToken(await run(send, { TWILIO_API_BASE_URL: await startEcho(status) }));
    }
    expectNoToken(await run(send, { TWILIO_API_BASE_URL: 'http://127.0.0.1:1' }));
    expectNoToken(await run(send, { TWILIO_API_BASE_URL: `http://${IN_ENVIRONMENT}@evil.example` }));
    expectNoToken(await run([...send, '--dry-run'], {}));
    expectNoToken(await run([...send, '--simulator'], {}));
  },
  60_000,
);

test.each(commands().map(({ name }) => name))('%s, called wrongly', async (name) => {
  expectNoToken(await run([name, '--help'], {}));
  expectNoToken(await run([name, 'own.json', 'broken.json', 'nowhere.json'], {}));
});
