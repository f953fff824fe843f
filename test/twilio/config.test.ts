import { describe, expect, it } from 'vitest';
import { readTwilioConfig } from '../../server/src/twilio/config.ts';
import { loadLogtoConnector } from '../support/logto-connector.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

const { configGuard } = await loadLogtoConnector();

const usageTypes = ['Register', 'SignIn', 'ForgotPassword', 'Generic'];
const templates = usageTypes.map((usageType) => ({ usageType, content: '{{code}}' }));
const good = { accountSID: ACCOUNT, authToken: TOKEN, fromMessagingServiceSID: SERVICE, templates };

const variants: [string, unknown][] = [
  ['a good config', good],
  ['unknown keys', { ...good, $schema: 'x', extra: [1], templates: templates.map((item) => ({ ...item, note: 1 })) }],
  ['empty strings', { ...good, accountSID: '', authToken: '', fromMessagingServiceSID: '' }],
  ['the risk check on', { ...good, disableRiskCheck: false }],
  ['the risk check off', { ...good, disableRiskCheck: true }],
  ['a null risk check', { ...good, disableRiskCheck: null }],
  ['a risk check in quotes', { ...good, disableRiskCheck: 'true' }],
  ['a numeric risk check', { ...good, disableRiskCheck: 0 }],
  ['no account', { ...good, accountSID: undefined }],
  ['a numeric account', { ...good, accountSID: 1 }],
  ['no token', { ...good, authToken: undefined }],
  ['a null token', { ...good, authToken: null }],
  ['no service', { ...good, fromMessagingServiceSID: undefined }],
  ['a list as service', { ...good, fromMessagingServiceSID: [SERVICE] }],
  ['no templates', { ...good, templates: undefined }],
  ['templates by name', { ...good, templates: { Generic: '{{code}}' } }],
  ['a null template', { ...good, templates: [...templates, null] }],
  ['a list as template', { ...good, templates: [...templates, []] }],
  ['a template without content', { ...good, templates: [...templates, { usageType: 'BindMfa' }] }],
  ['a template without type', { ...good, templates: [...templates, { content: 'x' }] }],
  ['a numeric content', { ...good, templates: [...templates, { usageType: 'BindMfa', content: 1 }] }],
  ['a list', [good]],
  ['null', null],
  ['a string', 'config'],
];

describe('readTwilioConfig', () => {
  it.each(variants)("shares the verdict of Logto's guard on %s", (_, value) => {
    const text = JSON.stringify(value);
    const guarded = configGuard.safeParse(JSON.parse(text));
    const reading = readTwilioConfig(text);
    expect(reading.ok).toBe(guarded.success);
    // The guard gives the data without unknown keys, and a missing risk check as missing.
    expect(reading.ok ? reading.config : reading.error.path).toEqual(
      guarded.success ? { disableRiskCheck: false, ...guarded.data } : guarded.error?.issues[0]?.path,
    );
  });

  it('reads a config whose other templates are missing, since only one is sent', () => {
    const reading = readTwilioConfig(JSON.stringify({ ...good, templates: templates.slice(3) }));
    expect(reading.ok && reading.config.templates).toEqual([{ usageType: 'Generic', content: '{{code}}' }]);
  });

  it('takes the last of doubled keys, as JSON.parse does', () => {
    const text = JSON.stringify(good).replace('{', '{"authToken":1,');
    const reading = readTwilioConfig(text);
    expect(reading.ok && reading.config.authToken).toBe(TOKEN);
  });

  it.each(['', '{', `{"authToken":"${TOKEN}" "x"}`, '// a\n{}', '{"a":1,}'])(
    'says of %j that it is no JSON, and quotes nothing of it',
    (text) => {
      const reading = readTwilioConfig(text);
      expect(reading).toEqual({
        ok: false,
        error: { kind: 'syntax', path: [], message: expect.stringMatching(/not valid JSON/) },
      });
      expect(JSON.stringify(reading)).not.toContain(TOKEN);
    },
  );

  it('names the wrong value and what belongs there', () => {
    const reading = readTwilioConfig(JSON.stringify({ ...good, templates: [{ usageType: 'Generic', content: 5 }] }));
    expect(reading).toEqual({
      ok: false,
      error: {
        kind: 'shape',
        path: ['templates', 0, 'content'],
        message: 'templates[0].content must be a string in double quotes.',
      },
    });
  });

  it('is not misled by __proto__', () => {
    const text = `{"__proto__":${JSON.stringify(good)}}`;
    expect(readTwilioConfig(text).ok).toBe(false);
    expect(configGuard.safeParse(JSON.parse(text)).success).toBe(false);
  });
});
