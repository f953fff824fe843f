/** `send` as a process of its own, against the simulator. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { NO_COLORS } from '../../server/src/cli/colors.ts';
import { send as command } from '../../server/src/cli/commands/send.ts';
import type { Host } from '../../server/src/cli/host.ts';
import { parseCall } from '../../server/src/cli/parse-call.ts';
import { fillIn } from '../../server/src/cli/send/environment.ts';
import { runSend } from '../../server/src/cli/send/run.ts';
import { parseJson } from '../../server/src/core/json-parse.ts';
import { type Listener, listen } from '../../server/src/twilio/simulator/listener.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { configWith, validConfig } from '../support/configs.ts';
import { CLI, createFolder, plainEnvironment, type Result } from './support.ts';

const { path, write, run, remove } = createFolder();
const TOKEN = 'fedcba9876543210fedcba9876543210';
const config = validConfig.replace('"0123456789abcdef0123456789abcdef"', `"${TOKEN}"`);
const NUMBER = '+1 415 555 2671';
const SEND = ['send', 'config.json', '--to', NUMBER, '--usage-type', 'SignIn'];

// The clock stands still but for a minute with each look, so that a message is delivered at once.
let now = 0;
const simulator = createSimulator({ now: () => (now += 60_000) });
let twilio: Listener;

beforeAll(async () => {
  write('config.json', config);
  write('empty.json', config.replace(`"${TOKEN}"`, '""'));
  write('leaking.json', config.replaceAll('is your code', `is your code, not ${TOKEN}`));
  write('wrong.json', validConfig.replace('"Register"', '"Registr"'));
  write('none.json', configWith('', { without: ['Register', 'SignIn', 'ForgotPassword', 'Generic'] }));
  twilio = await listen(simulator, {
    onError(error) {
      throw error;
    },
  });
});

afterAll(async () => {
  await twilio.close();
  remove();
});

/** Runs the program while this process goes on to be Twilio. */
function runAgainst(url: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: path,
      env: plainEnvironment({ TWILIO_API_BASE_URL: url, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

describe('send', () => {
  test('sends what Logto would send, and tells what Twilio says', async () => {
    const { status, stdout, stderr } = await runAgainst(twilio.url, [...SEND, '--yes']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^The message was delivered: SM\w{32}, 1 segment\.\n$/),
    });
    expect(stderr).toContain('Template  SignIn: GSM-7, 20 characters, 1 segment\n  | 000000 is your code.\n');
    expect(simulator.messages().at(-1)).toMatchObject({ to: '+14155552671', body: '000000 is your code.' });
  });

  test("tells Twilio's refusal in the editor's words: status 1", async () => {
    const args = ['send', 'config.json', '--to', '+15005550009', '--usage-type', 'SignIn', '--yes'];
    const { status, stdout, stderr } = await runAgainst(twilio.url, args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('(error 21614)');
    expect(stderr).toContain('https://www.twilio.com/docs/api/errors/21614');
  });

  test('follows the message, and tells of a failure on its way: status 1', async () => {
    twilio.setFaults([{ late: { status: 'undelivered', code: 30003 } }]);
    onTestFinished(() => twilio.setFaults([]));
    const followed = await runAgainst(twilio.url, [...SEND, '--yes']);
    expect({ status: followed.status, stdout: followed.stdout }).toEqual({ status: 1, stdout: '' });
    expect(followed.stderr).toMatch(/The phone could not be reached \(error 30003\)\..*status undelivered/);
    const left = await runAgainst(twilio.url, [...SEND, '--yes', '--no-follow']);
    expect(left.status).toBe(0);
    expect(left.stdout).toContain('status queued, 1 segment. That is not its last status');
  });

  test('asks whether the message is there where the connection ends, and sends nothing twice', async () => {
    const before = simulator.messages().length;
    twilio.setFaults([{ connection: 'drop-before' }]);
    onTestFinished(() => twilio.setFaults([]));
    const { status, stderr } = await runAgainst(twilio.url, [...SEND, '--yes']);
    expect(status).toBe(1);
    expect(stderr).toContain("Twilio's list of messages was asked and does not have it: no message was sent.");
    expect(simulator.messages()).toHaveLength(before);
  });

  test('waits where Twilio took too many requests, and sends once more', async () => {
    const before = simulator.messages().length;
    twilio.setFaults([{ code: 20429, retryAfter: 1, times: 1 }]);
    onTestFinished(() => twilio.setFaults([]));
    const { status } = await runAgainst(twilio.url, [...SEND, '--yes']);
    expect({ status, sent: simulator.messages().length - before }).toEqual({ status: 0, sent: 1 });
  });

  test('takes what the file does not hold from the environment', async () => {
    const args = ['send', 'empty.json', '--to', NUMBER, '--usage-type', 'SignIn', '--yes'];
    expect((await runAgainst(twilio.url, args)).status).toBe(1);
    const { status, stderr } = await runAgainst(twilio.url, args, { TWILIO_AUTH_TOKEN: TOKEN });
    expect(status).toBe(0);
    expect(stderr).toContain('authToken from TWILIO_AUTH_TOKEN');
  });

  describe('references', () => {
    const referring = (file: string) => ['send', file, '--to', NUMBER, '--usage-type', 'SignIn', '--yes'];
    const withToken = (reference: string) => config.replaceAll(TOKEN, reference);

    test('lead to the environment, and to the file .env beside the config', async () => {
      write('referring/config.json', withToken('${env:MY_TOKEN}').replace('is your code', `is not ${TOKEN}`));
      const args = referring('referring/config.json');
      const missing = await runAgainst(twilio.url, args);
      expect(missing).toMatchObject({ status: 1, stdout: '' });
      expect(missing.stderr).toContain('"authToken" has no value. Neither the environment nor a file ".env"');

      const sent = [await runAgainst(twilio.url, args, { MY_TOKEN: TOKEN, TWILIO_AUTH_TOKEN: 'of-another' })];
      write('referring/.env', `# Twilio\nexport MY_TOKEN="${TOKEN}"\n`);
      sent.push(await runAgainst(twilio.url, args));
      expect(sent.map(({ status }) => status)).toEqual([0, 0]);
      expect(sent.map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain(TOKEN);
    });

    test('to secrets are beyond the command line', async () => {
      write('secret.json', withToken('${secret:twilio}'));
      const { status, stderr } = await runAgainst(twilio.url, referring('secret.json'));
      expect(status).toBe(1);
      expect(stderr).toContain('is kept by VS Code, out of reach of the command line: write "${env:twilio}"');
    });
  });

  test('has a simulator of its own', () => {
    const { status, stdout } = run([...SEND, '--yes', '--simulator']);
    expect(status).toBe(0);
    expect(stdout).toContain('| 000000 is your code.');
    expect(stdout).toContain('Simulator: The message was delivered: ');
  });

  test('prints the request of a dry run and sends nothing', () => {
    expect(run([...SEND, '--dry-run'])).toEqual({
      status: 0,
      stdout: [
        'POST https://api.twilio.com/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json',
        '  To=+14155552671',
        '  MessagingServiceSid=MG0123456789abcdef0123456789abcdef',
        '  Body=000000 is your code.',
        '  RiskCheck=enable',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('never prints the auth token, not even where it stands in a text', async () => {
    const leaking = ['send', 'leaking.json', '--to', NUMBER, '--usage-type', 'SignIn'];
    const runs = [
      run([...leaking, '--dry-run']),
      run([...leaking, '--yes', '--simulator']),
      await runAgainst(twilio.url, [...leaking, '--yes']),
    ];
    for (const { status, stdout, stderr } of runs) {
      expect(status).toBe(0);
      expect(stdout + stderr).toContain('is your code, not [hidden].');
      expect(stdout + stderr).not.toContain(TOKEN);
    }
  }, 30_000);

  test.each([
    [
      ['send', 'wrong.json', '--to', NUMBER],
      1,
      'Nothing was sent, because "wrong.json" has errors.\nwrong.json:5:3 error ',
    ],
    [['send', 'none.json', '--to', NUMBER], 1, 'Nothing was sent, because "none.json" has errors.'],
    [SEND, 2, 'Nothing was sent: there is no terminal to ask on. Say --yes to send without asking.'],
    [['send', 'config.json'], 2, '--to is missing: --to NUMBER, with + and the country code.'],
    [['send', 'config.json', '--to', '415'], 2, '--to "415": The country code is missing.'],
    [['send', 'config.json', '--to', NUMBER], 2, 'Say which template: --usage-type TYPE. There are Register, SignIn,'],
    [['send', 'config.json', '--to', NUMBER, '--usage-type', 'Signin'], 2, 'for "Signin". Did you mean "SignIn"?'],
    [['send', 'nowhere.json', '--to', NUMBER], 2, 'There is no file "nowhere.json".'],
    [['send', '--to', NUMBER], 2, '"send" takes <file>, not nothing.'],
    [[...SEND, '--auth-token', TOKEN], 2, 'There is no option "--auth-token": what stands on a command line'],
    [[...SEND, `--token=${TOKEN}`], 2, 'There is no option "--token": what stands on a command line'],
  ])('%j: status %i, told on stderr', (args, status, message) => {
    const result = run(args);
    expect({ ...result, stderr: result.stderr.includes(message) }).toEqual({ status, stdout: '', stderr: true });
    expect(result.stderr).not.toContain(TOKEN);
  });

  test('names templates without what a terminal would obey, and without the auth token', () => {
    const hostile = `"Sign\\u001b[2JIn\\u202e not ${TOKEN}"`;
    write('names.json', config.replace(/"templates": \[/, `$&{ "usageType": ${hostile}, "content": "{{code}}" },`));
    for (const more of [[], ['--usage-type', 'Nothing']]) {
      const { status, stderr } = run(['send', 'names.json', '--to', NUMBER, ...more]);
      expect(status).toBe(2);
      expect(stderr).toContain('Sign\ufffd[2JIn\ufffd not [hidden]');
    }
  });

  test('sends nothing to an address that is not safe', async () => {
    const { status, stderr } = await runAgainst('http://example.org', [...SEND, '--yes']);
    expect(status).toBe(1);
    expect(stderr).toContain('must begin with https://');
  });
});

describe('the question on a terminal', () => {
  async function answer(reply: string, file = 'config.json') {
    const before = simulator.messages().length;
    const asked: string[] = [];
    const told: string[] = [];
    const host: Host = {
      cwd: path,
      env: { TWILIO_API_BASE_URL: twilio.url },
      print: (text) => told.push(text),
      printError: (text) => told.push(text),
      complain: (text) => told.push(text),
      written: () => Promise.resolve(undefined),
      readInput: () => Promise.resolve(''),
      ask(question) {
        asked.push(question);
        return Promise.resolve(reply);
      },
      interruption: () => new AbortController().signal,
      colors: () => Promise.resolve(NO_COLORS),
    };
    const argv = SEND.slice(1).map((argument) => (argument === 'config.json' ? file : argument));
    const status = await runSend(parseCall(command(), argv), host);
    return { status, asked, told: told.join(''), sent: simulator.messages().length - before };
  }

  test.each(['y', 'yes', ' Y '])('is answered with %j: it is sent', async (reply) => {
    const { status, asked, sent } = await answer(reply);
    expect({ status, sent }).toEqual({ status: 0, sent: 1 });
    expect(asked).toEqual([
      [
        'To        +1 415 555 2671',
        `Through   ${new URL(twilio.url).host}, in place of Twilio`,
        'Template  SignIn: GSM-7, 20 characters, 1 segment',
        '  | 000000 is your code.',
        'Send it? [y/N] ',
      ].join('\n'),
    ]);
  });

  test('shows neither the auth token nor what a terminal would obey', async () => {
    write('hostile.json', config.replaceAll('is your code', `is your code, not ${TOKEN} \\u001b[2J\\u202e`));
    const { asked, told } = await answer('y', 'hostile.json');
    expect(asked[0]).toContain('000000 is your code, not [hidden] \ufffd[2J\ufffd.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    expect(told + asked.join('')).not.toMatch(/\u001b|\u202e/);
  });

  test.each(['', 'n', 'yesterday'])('is answered with %j: nothing is sent', async (reply) => {
    expect(await answer(reply)).toMatchObject({ status: 1, sent: 0, told: 'Nothing was sent.' });
  });
});

describe('values from the environment', () => {
  const env = {
    TWILIO_ACCOUNT_SID: 'ACenv',
    TWILIO_AUTH_TOKEN: 'token-env',
    TWILIO_MESSAGING_SERVICE_SID: 'MGenv',
  };
  const fill = (text: string) => fillIn(text, parseJson(text).root, env);

  test.each([
    ['{ "authToken": "" }', '{ "authToken": "token-env" }'],
    ['{ "authToken": "<auth-token>" }', '{ "authToken": "token-env" }'],
    [`{ "authToken": "${'0'.repeat(32)}" }`, '{ "authToken": "token-env" }'],
    [`{ "accountSID": "AC${'0'.repeat(32)}" }`, '{ "accountSID": "ACenv" }'],
    ['{ "fromMessagingServiceSID": "${SERVICE}" }', '{ "fromMessagingServiceSID": "MGenv" }'],
    ['{ "authToken": "${env:MINE}" }', '{ "authToken": "${env:MINE}" }'],
    ['{ "authToken": 1 }', '{ "authToken": 1 }'],
    ['{}', '{}'],
  ])('%s becomes %s', (text, filled) => {
    expect(fill(text).text).toBe(filled);
  });

  test('do not count where the file has its own', () => {
    expect(fill(validConfig)).toMatchObject({ text: validConfig, remarks: [] });
  });

  test('are told by their names, and their tokens kept as secrets', () => {
    expect(fill('{ "authToken": "mine", "accountSID": "" }')).toMatchObject({
      remarks: ['accountSID from TWILIO_ACCOUNT_SID', 'authToken from TWILIO_AUTH_TOKEN'],
      tokens: ['token-env', 'mine'],
    });
  });
});
