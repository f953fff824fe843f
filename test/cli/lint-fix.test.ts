/** `lint --fix` as a process of its own, on real files. */
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validConfig } from '../support/configs.ts';
import { createFolder } from './support.ts';

const { path, write, read, run, remove } = createFolder();
afterAll(remove);

// Every config that is complete holds a secret, and nothing fixes that.
beforeAll(() => {
  write('logto-connector.config.json', '{ "rules": { "plain-secret": "off" } }');
});

/** One problem with an automatic fix: the typographic quote becomes a plain one. */
const QUOTE = '\u2019';
const wrong = validConfig.replace('is your code', `is your code. Don${QUOTE}t share it`);
const right = wrong.replace(QUOTE, "'");

describe('lint --fix', () => {
  test('writes the file, and says how much was fixed', () => {
    write('one/twilio-sms.json', wrong);
    write('one/b.twilio-sms.json', validConfig);
    expect(run(['lint', '--fix', 'one'])).toEqual({
      status: 0,
      stdout: 'Fixed 1 problem in 1 file.\n2 configs checked, nothing found.\n',
      stderr: '',
    });
    expect(read('one/twilio-sms.json')).toBe(right);
    expect(readdirSync(join(path, 'one')).toSorted()).toEqual(['b.twilio-sms.json', 'twilio-sms.json']);
  });

  test('keeps line ends and the byte order mark', () => {
    write('ends/twilio-sms.json', `\uFEFF${wrong.replaceAll('\n', '\r\n')}`);
    expect(run(['lint', '--fix', 'ends']).status).toBe(0);
    expect(read('ends/twilio-sms.json')).toBe(`\uFEFF${right.replaceAll('\n', '\r\n')}`);
  });

  test('does not touch a file that has nothing to fix', () => {
    const file = write('same/twilio-sms.json', validConfig);
    utimesSync(file, 1000, 1000);
    const { ino } = statSync(file);
    run(['lint', '--fix', 'same']);
    expect(statSync(file)).toMatchObject({ ino, mtimeMs: 1_000_000 });
  });

  test.skipIf(process.platform === 'win32')('keeps the permissions, and a link a link', () => {
    const file = write('mode/real.json', wrong);
    chmodSync(file, 0o640);
    symlinkSync('real.json', join(path, 'mode/twilio-sms.json'));
    expect(run(['lint', '--fix', 'mode/twilio-sms.json']).status).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(path, 'mode/twilio-sms.json')).isSymbolicLink()).toBe(true);
    expect(read('mode/real.json')).toBe(right);
  });

  test('fixes what can be fixed, and tells the rest', () => {
    write('rest/twilio-sms.json', wrong.replace('"authToken"', '"secret"'));
    const { status, stdout } = run(['lint', '--fix', 'rest']);
    expect(status).toBe(1);
    expect(stdout).toContain('Fixed 1 problem in 1 file.');
    expect(stdout).toContain('"authToken" is missing');
  });

  test('without it nothing is written', () => {
    write('dry/twilio-sms.json', wrong);
    expect(run(['lint', 'dry']).stdout).toContain('(--fix does it)');
    expect(read('dry/twilio-sms.json')).toBe(wrong);
  });

  test('of standard input prints the fixed text, and the findings on standard error', () => {
    expect(run(['lint', '--fix', '--stdin'], { input: wrong })).toEqual({
      status: 0,
      stdout: right,
      stderr: 'Fixed 1 problem in 1 file.\n1 config checked, nothing found.\n',
    });
    const broken = run(['lint', '--fix', '--stdin', '--stdin-filename', 'x.json'], { input: '{' });
    expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining('x.json:1:1 error') });
  });
});
