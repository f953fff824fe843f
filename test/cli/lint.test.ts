/** The command `lint` as a process of its own, on real files. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../server/src/cli/commands/index.ts';
import { LONGEST } from '../../server/src/core/too-large.ts';
import { configWith, validConfig } from '../support/configs.ts';
import { CLI, createFolder, plainEnvironment } from './support.ts';

const { path, write, run, remove } = createFolder();

beforeAll(() => {
  // Every config that is complete holds a secret.
  write('logto-connector.config.json', '{ "rules": { "plain-secret": "off" } }');
  write('good/twilio-sms.json', validConfig);
  write('bad/staging.twilio-sms.json', validConfig.replace('"AC0123456789abcdef0123456789abcdef"', '12'));
  write('bad/by-content.json', validConfig.replaceAll('{{code}} is', '{code} is'));
  write('bad/package.json', '{ "name": "x", }');
  write('bad/node_modules/twilio-sms.json', '{');
  write('angle/twilio-sms.json', configWith('').replaceAll('{{code}}', '<<code>>'));
});

afterAll(remove);

describe('lint', () => {
  test('a clean folder: status 0', () => {
    expect(run(['lint', 'good'])).toEqual({ status: 0, stdout: '1 config checked, nothing found.\n', stderr: '' });
  });

  test('a folder: finds configs by name and by content, and leaves other files and node_modules alone', () => {
    const { status, stdout } = run(['lint', '--format', 'json', 'bad']);
    const files = JSON.parse(stdout).map(({ file }: { file: string }) => file);
    expect({ status, files }).toEqual({ status: 1, files: ['bad/by-content.json', 'bad/staging.twilio-sms.json'] });
  });

  test('shows the line and marks the place', () => {
    const { status, stdout } = run(['lint', 'bad/staging.twilio-sms.json']);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'bad/staging.twilio-sms.json:2:17 error "accountSID" must be a text in double quotes, not 12. schema',
        '2 |   "accountSID": 12,',
        '  |                 ^^',
        '  = help: Put it in quotes (--fix does it)',
        '',
        '1 error in 1 config.',
        '--fix mends all of them.',
        '',
      ].join('\n'),
    );
  });

  test('a named file is a config, whatever it looks like', () => {
    const { status, stdout } = run(['lint', 'bad/package.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('bad/package.json:1:14 error JSON allows no comma');
  });

  test('a file that is too large to be looked at in full is told of', () => {
    const large = validConfig.replace('{{code}} is', `${'words '.repeat(LONGEST / 6)}{{code}} is`);
    write('large/twilio-sms.json', large);
    const told =
      'logto-connector: "large/twilio-sms.json" is too large to be looked at in full: only whether Logto takes it is checked.\n';
    const nothing = { status: 0, stdout: '1 config checked, nothing found.\n', stderr: told };
    expect(run(['lint', 'large'])).toEqual(nothing);
    expect(run(['lint', '--stdin', '--stdin-filename', 'large/twilio-sms.json'], { input: large })).toEqual(nothing);
  });

  test('globs, each file once', () => {
    const { stdout } = run(['lint', '--format', 'json', '**/*.twilio-sms.json', 'bad', 'bad/by-content.json']);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  test('JSON has rule, severity, range and address', () => {
    const { stdout } = run(['lint', '--format', 'json', 'bad/staging.twilio-sms.json']);
    expect(JSON.parse(stdout)[0].findings).toEqual([
      {
        ruleId: 'schema',
        severity: 'error',
        message: '"accountSID" must be a text in double quotes, not 12.',
        range: { start: { line: 1, character: 16 }, end: { line: 1, character: 18 } },
        href: 'https://github.com/logto-community/logto-connector-config/blob/main/docs/rules/schema.md',
        fixes: expect.any(Array),
      },
    ]);
  });

  test('warnings count, unless as many are allowed', () => {
    const { stdout } = run(['lint', '--format', 'json', 'bad/by-content.json']);
    const warnings = JSON.parse(stdout)[0].findings.length;
    expect(run(['lint', 'bad/by-content.json']).status).toBe(1);
    expect(run(['lint', 'bad/by-content.json', '--max-warnings', String(warnings)]).status).toBe(0);
    expect(run(['lint', 'bad/by-content.json', '--max-warnings', String(warnings - 1)]).status).toBe(1);
  });

  test('files of another template engine', () => {
    expect(run(['lint', 'angle']).status).toBe(1);
    expect(run(['lint', 'angle', '--placeholder-style', '<<code>>']).status).toBe(0);
  });

  test.each([
    [['lint', 'nowhere.json'], 'There is no file or folder "nowhere.json".'],
    [['lint', 'no\u001b[2J.json'], 'There is no file or folder "no\ufffd[2J.json".'],
    [['lint', 'nowhere/*.json'], 'No file matches "nowhere/*.json".'],
    [['lint', '--formt', 'json'], 'There is no option "--formt". Did you mean "--format"?'],
    [['lint', '--format'], '--format needs a value: --format text|json|sarif|github.'],
    [['lint', '--format', '--fix'], '--format needs a value: --format text|json|sarif|github.'],
    [['lint', '--fix=all'], '--fix takes no value.'],
    [['lint', '--format', 'xml'], '--format must be text, json, sarif, github, not "xml".'],
    [['lint', '--stdin', 'good'], 'With --stdin there can be no path, such as good.'],
    [['lint', '--stdin-filename', 'x.json'], '--stdin-filename goes with --stdin.'],
    [['lint', '--max-warnings', 'many'], '--max-warnings must be a whole number, not "many".'],
    [['lint', '--placeholder-style', 'x'], '--placeholder-style must be "{{code}}" or "<<code>>", not "x".'],
    [['lnt'], 'There is no command "lnt". Did you mean "lint"?'],
    [['frobnicate'], 'There is no command "frobnicate". logto-connector --help lists them.'],
    [[], 'Name a command.'],
  ])('%j could not run: status 2, told on stderr', (args, message) => {
    const { status, stderr } = run(args);
    expect({ status, told: stderr.includes(message) }).toEqual({ status: 2, told: true });
  });

  test('judges the other files where one is missing', () => {
    const { status, stdout } = run(['lint', 'nowhere.json', 'bad/staging.twilio-sms.json']);
    expect(status).toBe(2);
    expect(stdout).toContain('1 error in 1 config.');
  });

  test('no colours in a pipe, colours where they are asked for', () => {
    const sequence = '\u001b[';
    expect(run(['lint', 'bad']).stdout).not.toContain(sequence);
    expect(run(['lint', 'bad'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(sequence);
    expect(run(['lint', 'bad'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(sequence);
  });
});

test('the README shows what it prints', () => {
  const [, example = ''] = /\$ (logto-connector lint[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [call = '', ...lines] = example.trimEnd().split('\n');
  const { stdout } = spawnSync(process.execPath, [CLI, ...call.split(' ').slice(1)], {
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  const parts = lines.join('\n').split('\n…\n');
  expect(parts).toHaveLength(2);
  expect(parts.filter((part) => !stdout.includes(part))).toEqual([]);
});

test.each(['text', 'json', 'sarif', 'github'])('no auth token is printed as %s', (format) => {
  const token = 'fedcba9876543210fedcba9876543210';
  const config = (accountSID: string, authToken: string) =>
    validConfig
      .replace(/"accountSID": "[^"]*"/, `"accountSID": "${accountSID}"`)
      .replace(/"authToken": "[^"]*"/, `"authToken": "${authToken}"`);
  const sid = 'AC0123456789abcdef0123456789abcdef';
  write('secret/clear.twilio-sms.json', config(sid, token));
  write('secret/spaces.twilio-sms.json', config(sid, ` ${token} `));
  write('secret/swapped.twilio-sms.json', config(token, sid));
  write('secret/one-line.twilio-sms.json', JSON.stringify(JSON.parse(config(sid, token))).replace('"Register"', '"x"'));
  const { stdout, stderr } = run(['lint', '--format', format, 'secret']);
  expect(stdout).toContain('secret/swapped.twilio-sms.json');
  expect(stdout + stderr).not.toContain(token);
});

test('hints are for editors and programs', () => {
  write('hints/logto-connector.config.json', '{ "rules": { "schema": "hint" } }');
  write('hints/twilio-sms.json', validConfig.replace('"AC0123456789abcdef0123456789abcdef"', '12'));
  for (const format of ['text', 'github', 'sarif']) {
    expect(run(['lint', '--format', format, 'hints']).stdout).not.toContain('must be a text');
  }
  expect(run(['lint', '--format', 'json', 'hints']).stdout).toContain('must be a text');
});

test('--quiet: errors alone are printed and counted', () => {
  expect(run(['lint', '--quiet', 'bad/by-content.json'])).toMatchObject({ status: 0 });
  const { status, stdout } = run(['lint', '--quiet', 'bad']);
  expect(status).toBe(1);
  expect(stdout).not.toContain('warning');
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read: status 2, named', () => {
  chmodSync(write('locked/twilio-sms.json', validConfig), 0);
  const { status, stderr } = run(['lint', 'locked']);
  expect({ status, told: stderr.includes('"locked/twilio-sms.json" cannot be read: EACCES') }).toEqual({
    status: 2,
    told: true,
  });
});

test('a config that is not in UTF-8 is told and not judged', () => {
  writeFileSync(join(path, 'latin1.twilio-sms.json'), Buffer.from(validConfig.replace('your', 'f\u00fcr'), 'latin1'));
  const { status, stderr } = run(['lint', 'latin1.twilio-sms.json', '--fix']);
  expect({ status, told: stderr.includes('is not in UTF-8. Save it so.') }).toEqual({ status: 2, told: true });
});

test('--help and --version', () => {
  expect(run(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: logto-connector') });
  for (const { name, options } of commands()) {
    const { status, stdout } = run([name, '--help']);
    expect(status).toBe(0);
    for (const option of options) {
      expect(stdout).toContain(`\n  --${option.name} `);
    }
  }
});

test('a reference that leads nowhere is a warning, wherever it might lead', () => {
  write(
    'references/acme.twilio-sms.json',
    validConfig.replace('"0123456789abcdef0123456789abcdef"', '"${env:MY_TOKEN}"'),
  );
  const lint = (env?: NodeJS.ProcessEnv) => run(['lint', 'references'], env ? { env } : {});
  const missing = lint();
  expect(missing.status).toBe(1);
  expect(missing.stdout).toContain('warning Neither the environment nor a file ".env" beside this one has "MY_TOKEN"');
  expect(lint({ MY_TOKEN: 'something' }).stdout).toBe('1 config checked, nothing found.\n');
  write('references/.env', 'MY_TOKEN=something');
  expect(lint().status).toBe(0);
  // Each file is judged by its own references, whatever those of another in the folder.
  write('references/zoo.twilio-sms.json', validConfig.replace('"0123456789abcdef0123456789abcdef"', '"${env:ZOO}"'));
  expect(lint().stdout).toMatch(
    /^references\/zoo\.twilio-sms\.json:3:16 warning .*\n[\s\S]*\n1 warning in 2 configs\.\n$/,
  );
});
