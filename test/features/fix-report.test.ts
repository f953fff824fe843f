import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';

const MISTAKES = configWith('{ "usageType": "Sign-In", "content": "Code: {code}" }', { without: ['SignIn'] });

test('a report has the edits, how many problems they fix, and how many are left', () => {
  const file = openConfig(MISTAKES);
  const { edits, fixed, left, version } = service.fixReport(file);
  const text = TextDocument.applyEdits(file.textDocument, [...edits]);
  expect(text).not.toBe(MISTAKES);
  expect(text).toBe(service.fixAll(file).text);
  const before = service.findings(file).filter(({ severity }) => severity !== 'hint');
  expect(fixed).toBe(before.length - left);
  expect(fixed).toBeGreaterThan(0);
  const after = service.findings(openConfig(text)).filter(({ severity }) => severity !== 'hint');
  expect(left).toBe(after.length);
  expect(version).toBe(1);
});

test('of one rule only what that rule finds is fixed', () => {
  const file = openConfig(MISTAKES.replace('Code: {code}', 'Code: {code} …'));
  const { edits, fixed } = service.fixReport(file, 'sms-encoding');
  expect(fixed).toBe(1);
  expect(TextDocument.applyEdits(file.textDocument, [...edits])).toBe(file.document.text.replace('…', '...'));
});

test('hints are not counted as left', () => {
  const file = openConfig(MISTAKES, { rules: { 'unreplaced-placeholder': 'hint', 'unknown-usage-type': 'hint' } });
  const hinted = service.findings(file).filter(({ severity }) => severity === 'hint');
  expect(hinted.length).toBeGreaterThan(0);
  const all = service.findings(file).length;
  expect(service.fixReport(file, 'no-such-rule').left).toBe(all - hinted.length);
});

test('where there is nothing to fix, there is no edit', () => {
  expect(service.fixReport(openConfig(validConfig))).toMatchObject({ edits: [], fixed: 0 });
});

test('a fix counts, too, where it brings more to light', () => {
  const file = openConfig('{ "accountSID": "", }');
  const { fixed, left } = service.fixReport(file, 'json-syntax');
  expect(fixed).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
});
