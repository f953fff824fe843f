/** The command line as a process of its own, on real files. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configWith, validConfig } from '../support/configs.ts';

const CLI = resolve('dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'logto-connector-'));

function write(name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, CI: undefined, ...env },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  write('good/twilio-sms.json', validConfig);
  write('bad/staging.twilio-sms.json', validConfig.replace('"AC0123456789abcdef0123456789abcdef"', '12'));
  write('bad/by-content.json', validConfig.replaceAll('{{code}} is', '{code} is'));
  write('bad/package.json', '{ "name": "x", }');
  write('bad/node_modules/twilio-sms.json', '{');
  write('angle/twilio-sms.json', configWith('').replaceAll('{{code}}', '<<code>>'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

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
        '',
        '1 error in 1 config.',
        '',
      ].join('\n'),
    );
  });

  test('a named file is a config, whatever it looks like', () => {
    const { status, stdout } = run(['lint', 'bad/package.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('bad/package.json:1:14 error JSON allows no comma');
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
    [['lint', 'nowhere/*.json'], 'No file matches "nowhere/*.json".'],
    [['lint', '--formt'], "Unknown option '--formt'"],
    [['lint', '--format', 'xml'], '--format must be text or json, not "xml".'],
    [['lint', '--max-warnings', 'many'], '--max-warnings must be a whole number, not "many".'],
    [['lint', '--placeholder-style', 'x'], '--placeholder-style must be "{{code}}" or "<<code>>", not "x".'],
    [['lnt'], 'There is no command "lnt".'],
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
    expect(run(['lint', 'bad'], { FORCE_COLOR: '1' }).stdout).toContain(sequence);
    expect(run(['lint', 'bad'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(sequence);
  });
});

test('--help and --version', () => {
  expect(run(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: logto-connector') });
  expect(run(['lint', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--max-warnings') });
});
