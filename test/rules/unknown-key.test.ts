import { describe, expect, test } from 'vitest';
import { automaticFix, fixAll } from '../../server/src/core/fix-all.ts';
import { findingsOf, validConfig } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const check = (marked: string, ...messages: string[]) => checkRule('unknown-key', marked, messages);
const withMember = (member: string) => validConfig.replace('{\n', `{\n  ${member},\n`);

describe('unknown-key', () => {
  test.each([
    ['accountSid', 'accountSID'],
    ['account_sid', 'accountSID'],
    ['Account SID', 'accountSID'],
    ['auth_token', 'authToken'],
    ['token', 'authToken'],
    ['messagingServiceSid', 'fromMessagingServiceSID'],
    ['from', 'fromMessagingServiceSID'],
    ['disable-risk-check', 'disableRiskCheck'],
    ['template', 'templates'],
  ])('names the key that %s was meant to be', (written, meant) => {
    check(`{ «"${written}"»: "x" }`, `Did you mean "${meant}"?`);
  });

  test.each([
    ['usage_type', 'usageType'],
    ['type', 'usageType'],
    ['text', 'content'],
    ['body', 'content'],
    ['message', 'content'],
    ['template', 'content'],
    ['Content', 'content'],
  ])('names the key of a template that %s was meant to be', (written, meant) => {
    check(`{ "templates": [{ «"${written}"»: "x" }] }`, `Did you mean "${meant}"?`);
  });

  test('says that a key has no meaning, or belongs elsewhere', () => {
    check(withMember('«"environment"»: "production"'), 'Logto knows no "environment" here and drops it. Remove it');
    check('{ "templates": [{ «"authToken"»: "x" }] }', 'belongs at the top of the config');
    check(withMember('«"accountSid"»: "x"'), '"accountSID" is what counts');
  });

  test('leaves notes, the address of the schema, and what is inside of other keys alone', () => {
    check(withMember('"$schema": "https://example.com/twilio-sms.schema.json"'));
    check(withMember('"_note": "x", "//": "y", "$comment": "z", "#": 1, "__proto__": {}'));
    check(withMember('«"x"»: { "y": [{ "z": 1 }] }'));
    check('{ "templates": [{ «"$schema"»: "x" }] }');
  });

  test('leaves alone what is still being written', () => {
    check('{ "acc');
    check('{ "acc" }');
    check('{ «"accountSid"»: }', 'Did you mean');
  });

  test.each([
    [
      '"messaging_service_sid": "MG0123456789abcdef0123456789abcdef"',
      '"from": "+15551234567"',
      'fromMessagingServiceSID',
    ],
    ['"accountSid": "AC0123456789abcdef0123456789abcdef"', '"account": "Acme"', 'accountSID'],
  ])('of two that may be meant the closer one: %s, not %s', (meant, other, key) => {
    const without = validConfig.replace(new RegExp(`  "${key}".*\n`), '');
    for (const members of [`${meant}, ${other}`, `${other}, ${meant}`]) {
      const text = without.replace('{\n', `{ ${members},\n`);
      expect(fixAll(text, findingsOf, automaticFix).text).toBe(text.replace(/"\w+"(?=: "(?:MG|AC))/, `"${key}"`));
    }
  });

  test('renames what is a slip, without asking', () => {
    const text = validConfig.replace('accountSID', 'accountSid');
    expect(fixesOf('unknown-key', text)).toEqual({ 'Rename to "accountSID"': validConfig });
    const [fix] =
      findingsOf(text)
        .find(({ ruleId }) => ruleId === 'unknown-key')
        ?.fixes() ?? [];
    expect(fix?.automatic).toBe(true);
    expect(fixesOf('unknown-key', '{ "account_sid": "x", "templates": [')).toEqual({
      'Rename to "accountSID"': '{ "accountSID": "x", "templates": [',
    });
  });

  test('renames neither to a key that is there, nor twice to the same, nor to one of another type', () => {
    expect(fixesOf('unknown-key', withMember('"accountSid": "x"'))).toEqual({ 'Remove "accountSid"': validConfig });
    expect(fixesOf('unknown-key', withMember('"disable_risk_check": null'))).toEqual({
      'Remove "disable_risk_check"': validConfig,
    });
    const twice = findingsOf('{ "account_sid": "x", "accountSid": "y" }').filter(
      ({ ruleId }) => ruleId === 'unknown-key',
    );
    expect(twice.map(({ fixes }) => fixes()[0]?.title)).toEqual(['Rename to "accountSID"', 'Remove "accountSid"']);
  });

  test('removes nothing without asking, and nothing from a broken text', () => {
    const found = findingsOf(withMember('"x": 1')).find(({ ruleId }) => ruleId === 'unknown-key');
    expect(found?.fixes().map(({ automatic }) => automatic)).toEqual([false]);
    expect(fixesOf('unknown-key', '{ "x": 1')).toEqual({});
    expect(fixesOf('unknown-key', '{ "x": 1, "x": 2 }')).toEqual({});
  });

  test('fix all gives back a config whose keys all have another name', () => {
    const text = validConfig
      .replace('accountSID', 'account_sid')
      .replace('authToken', 'auth-token')
      .replace('fromMessagingServiceSID', 'messagingServiceSid')
      .replace('templates', 'Templates')
      .replaceAll('usageType', 'type')
      .replaceAll('content', 'text');
    expect(fixAll(text, (changed) => findingsOf(changed), automaticFix).text).toBe(validConfig);
  });

  test('its fixes bring nothing new', () => {
    expect(checkFixes(withMember('"x": 1, "accountSid": ""'))).toBeGreaterThan(1);
    expect(checkFixes(validConfig.replaceAll('usageType', 'type').replace('authToken', 'auth_token'))).toBeGreaterThan(
      4,
    );
  });
});
