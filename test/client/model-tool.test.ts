import { expect, test } from 'vitest';
import { report } from '../../client/src/model-tool/report.ts';
import { TOOL } from '../../client/src/model-tool/tool-name.ts';
import { manifest } from '../support/manifest.ts';

const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };
const finding = {
  ruleId: 'unknown-key',
  severity: 'warning',
  range,
  message: 'Logto drops it.',
  href: 'https://example.com/unknown-key',
  fixes: ['Rename it', 'Remove it'],
} as const;
const verdict = { connector: 'Twilio SMS', ignored: false, findings: [finding] };

test('a report has place, severity, rule, message, fixes and address of each finding', () => {
  expect(report('a.json', verdict)).toBe(
    [
      "a.json is a config of Logto's Twilio SMS connector. Findings by severity: warning 1.",
      '3:5 warning unknown-key: Logto drops it.',
      '  fix: Rename it',
      '  fix: Remove it',
      '  see: https://example.com/unknown-key',
    ].join('\n'),
  );
});

test('a report says that there is nothing to say, that the file is ignored, and that it is no config', () => {
  expect(report('a.json', { ...verdict, findings: [] })).toMatch(/Nothing is wrong with it\.$/);
  expect(report('a.json', { ...verdict, ignored: true })).toContain('The settings of the workspace ignore this file');
  expect(report('a.json', null)).toMatch(/^a\.json is no config/);
});

test('a report has fifty findings at most, and says how many more there are', () => {
  const text = report('a.json', { ...verdict, findings: Array.from({ length: 53 }, () => finding) });
  expect(text.match(/unknown-key: /g)).toHaveLength(50);
  expect(text).toMatch(/^3 more findings are left out\./m);
  expect(text).toContain('warning 53.');
});

test('the manifest has the tool that is registered, by a name that no other extension takes', () => {
  const [tool, ...others] = manifest.contributes.languageModelTools;
  expect(others).toEqual([]);
  expect(tool?.name).toBe(TOOL);
  expect(tool?.name).toMatch(/^logto_\w+$/);
  expect(Object.keys(tool?.inputSchema.properties ?? {}).sort()).toEqual(['file', 'text']);
});
