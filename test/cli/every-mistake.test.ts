/** A config with one mistake of every kind, through `lint --fix`; test/vscode has the same file through VS Code. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { logtoAccepts } from '../fidelity/oracle.ts';
import { createFolder } from './support.ts';

const { write, read, run, remove } = createFolder();
const fixture = (name: string) => readFileSync(`test/fixtures/workspace/every-mistake/${name}.twilio-sms.json`, 'utf8');
const ruleIdsOf = (name: string): string[] => {
  const [report] = JSON.parse(run(['lint', '--format', 'json', name]).stdout);
  return [...new Set<string>(report.findings.map(({ ruleId }: { ruleId: string }) => ruleId))];
};

afterAll(remove);

test('every rule finds something in it, and Logto rejects it', () => {
  write('broken.json', fixture('broken'));
  expect(ruleIdsOf('broken.json').toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  expect(logtoAccepts(fixture('broken'))).toBe(false);
});

test('--fix makes of it what VS Code makes of it, and Logto accepts that', () => {
  write('config.json', fixture('broken'));
  expect(run(['lint', '--fix', 'config.json']).stdout).toContain('Fixed ');
  expect(read('config.json')).toBe(fixture('fixed'));
  expect(logtoAccepts(fixture('fixed'))).toBe(true);
});

test('what is left only its author can know, or need not be changed', () => {
  write('fixed.json', fixture('fixed'));
  expect(ruleIdsOf('fixed.json').toSorted()).toEqual([
    'message-too-long',
    'plain-secret',
    'sample-value',
    'sms-segments',
    'unresolved-reference',
    'usage-type-fallback',
  ]);
  run(['lint', '--fix', 'fixed.json']);
  expect(read('fixed.json')).toBe(fixture('fixed'));
});

test('Windows line ends and tabs stay', () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n').replaceAll('  ', '\t');
  write('windows.json', windows(fixture('broken')));
  run(['lint', '--fix', 'windows.json']);
  expect(read('windows.json')).toBe(windows(fixture('fixed')));
});
