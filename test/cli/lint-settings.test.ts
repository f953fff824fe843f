/** Whose settings hold for what `lint` checks: those of the nearest file, under what the command line says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configWith, validConfig } from '../support/configs.ts';
import { createFolder } from './support.ts';

const { write, run, remove } = createFolder();

beforeAll(() => {
  // Every config that is complete holds a secret.
  write('logto-connector.config.json', '{ "rules": { "plain-secret": "off" } }');
  write('good/twilio-sms.json', validConfig);
});

afterAll(remove);

describe('the settings file', () => {
  const twoWarnings = validConfig.replaceAll('{{code}} is', '{code} is');

  beforeAll(() => {
    write(
      'repo/logto-connector.config.json',
      '{ "rules": { "json-syntax": "hint" }, "ignore": ["charts", "**/*.draft.json"] }',
    );
    write('repo/deep/er/twilio-sms.json', `${validConfig}]`);
    write('repo/charts/twilio-sms.json', '{');
    write('repo/my.draft.json', twoWarnings);
    write('repo/nearer/logto-connector.config.json', '{ "placeholderStyle": "<<code>>" }');
    write('repo/nearer/twilio-sms.json', configWith('').replaceAll('{{code}}', '<<code>>'));
    write('by-name/logto-connector.config.json', '{ "detectByContent": false }');
    write('by-name/by-content.json', twoWarnings);
    write('broken/logto-connector.config.json', '{\n  "rules": { "schema": "fatal" },\n  "formt": 1\n}');
    write('broken/twilio-sms.json', validConfig);
  });

  test('counts for the files below it, the nearest one alone', () => {
    const { status, stdout } = run(['lint', '--format', 'json', 'repo']);
    const severities = JSON.parse(stdout).map(
      ({ file, findings }: { file: string; findings: { severity: string }[] }) => [
        file,
        findings.map(({ severity }) => severity),
      ],
    );
    expect(severities).toEqual([
      ['repo/deep/er/twilio-sms.json', ['information', 'hint']],
      ['repo/nearer/twilio-sms.json', ['information']],
    ]);
    expect(status).toBe(0);
  });

  test('can have files known by their names alone', () => {
    expect(run(['lint', 'by-name']).stdout).toBe('No connector config found.\n');
  });

  test('gives way to an option', () => {
    expect(run(['lint', 'repo/nearer', '--placeholder-style', '{{code}}']).status).toBe(1);
  });

  test('has a named file left alone too, and says so', () => {
    expect(run(['lint', 'repo/my.draft.json'])).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'logto-connector: "repo/my.draft.json" is left alone, because "ignore" in repo/logto-connector.config.json says so.\n',
    });
  });

  test('that is wrong ends it: status 2, with the places', () => {
    const { status, stdout, stderr } = run(['lint', 'broken', 'good']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('broken/logto-connector.config.json:2:24: The setting "rules" must give "schema" one of');
    expect(stderr).toContain('broken/logto-connector.config.json:3:3: There is no setting "formt" in this file.');
  });
});

describe('standard input', () => {
  test('is a config, whatever it looks like, by the name that it is given', () => {
    const { status, stdout } = run(['lint', '--format', 'json', '--stdin', '--stdin-filename', 'repo/deep/x.json'], {
      input: '{ ]',
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ file: 'repo/deep/x.json' }]);
    expect(JSON.parse(stdout)[0].findings).toContainEqual(
      expect.objectContaining({ ruleId: 'json-syntax', severity: 'hint' }),
    );
  });

  test('is left alone where its name is ignored', () => {
    const { status, stderr } = run(['lint', '--stdin', '--stdin-filename', 'repo/charts/x.json'], { input: '{ ]' });
    expect({ status, told: stderr.includes('is left alone') }).toEqual({ status: 0, told: true });
  });
});
