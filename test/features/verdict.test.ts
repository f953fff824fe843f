import { expect, test } from 'vitest';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';

test('a verdict has what an editor shows, with the fixes by their titles', () => {
  const file = openConfig(validConfig.replace('"accountSID"', '"accountSid"'));
  const { connector, findings } = service.verdict(file);
  expect(connector).toBe('Twilio SMS');
  expect(findings.map(({ ruleId, range, message }) => ({ code: ruleId, range, message }))).toEqual(
    service.diagnostics(file).map(({ code, range, message }) => ({ code, range, message })),
  );
  expect(findings.find(({ ruleId }) => ruleId === 'unknown-key')).toMatchObject({
    severity: 'warning',
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 14 } },
    href: expect.stringMatching(/docs\/rules\/unknown-key\.md$/),
    fixes: expect.arrayContaining(['Rename to "accountSID"']),
  });
});

test('an auth token is masked in messages and in fixes', () => {
  const token = 'fedcba9876543210fedcba9876543210';
  const file = openConfig(configWith(`{ "usageType": "${token}", "content": "{{code}}" }`));
  expect(JSON.stringify(service.diagnostics(file))).toContain(token);
  const said = JSON.stringify(service.verdict(file));
  expect(said).not.toContain(token);
  expect(said).toContain('*'.repeat(token.length));
});
