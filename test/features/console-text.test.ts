import { describe, expect, test } from 'vitest';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';

const copy = (...config: Parameters<typeof openConfig>) => service.consoleText(openConfig(...config));

describe('the text for the Logto Console', () => {
  test('is the config, readable, with what is to know of it', () => {
    const { text, ...rest } = copy(validConfig);
    expect(text).toBe(JSON.stringify(JSON.parse(validConfig), null, 2));
    expect(rest).toEqual({ version: 1, connector: 'Twilio SMS', errors: [], warnings: 0 });
  });

  test('has the placeholders as Logto wants them, and leaves alone what is none', () => {
    const config = configWith('{ "usageType": "MfaVerification", "content": "<< code >>, << no >, <<user.name>>" }')
      .replace('"authToken": "', '"authToken": "<<code>>')
      .replaceAll('{{code}}', '<<code>>');
    const { text } = copy(config, { placeholderStyle: '<<code>>' });
    const { authToken, templates } = JSON.parse(text ?? '');
    expect(authToken).toMatch(/^<<code>>/);
    expect(templates[0].content).toBe('{{code}}, << no >, {{user.name}}');
    expect(templates[1].content).toBe('{{code}} is your code.');
  });

  test('in the other style has them as they stand', () => {
    const { text, warnings } = copy(validConfig.replace('{{code}}', '<<code>>'));
    expect(text).toContain('"<<code>> is your code."');
    expect(warnings).toBeGreaterThan(0);
  });

  test('has nothing that Logto drops', () => {
    const config = validConfig
      .replace(
        '{',
        '{ "$schema": "twilio-sms.schema.json", "constructor": {}, "__proto__": 1, "note": [{ "content": 1 }],',
      )
      .replace('"usageType"', '"$schema": "x", "note": 1, "usageType"');
    expect(JSON.parse(copy(config).text ?? '')).toEqual(JSON.parse(validConfig));
  });

  test('has each key once, with the value that counts', () => {
    const config = validConfig.replace('"accountSID"', '"accountSID": "first", "accountSID"');
    const { text } = copy(config);
    expect(text?.match(/"accountSID"/g)).toHaveLength(1);
    expect(JSON.parse(text ?? '')).toEqual(JSON.parse(validConfig));
  });
});

describe('a config with errors', () => {
  const broken = validConfig.replace('"Register"', '"SignIn"');

  test('is not copied, and says where they are', () => {
    const { text, errors } = copy(broken);
    expect(text).toBeNull();
    expect(errors).toEqual([
      { message: expect.stringContaining('"Register"'), range: expect.objectContaining({ start: expect.anything() }) },
    ]);
  });

  test.each([
    ['missing-usage-type', broken],
    ['schema', validConfig.replace('"authToken"', '"token"')],
    ['json-syntax', validConfig.replace('[', '[,')],
  ])('is not copied where the rule %s is turned off, as Logto takes no notice of that', (rule, config) => {
    for (const severity of ['off', 'warning'] as const) {
      const { text, errors } = copy(config, { rules: { [rule]: severity } });
      expect(text).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  test('is not copied where a warning counts as an error', () => {
    const config = validConfig.replace('{{code}}', 'No');
    expect(copy(config).warnings).toBe(1);
    expect(copy(config).text).not.toBeNull();
    expect(copy(config, { rules: { 'missing-code-placeholder': 'error' } })).toMatchObject({ text: null, warnings: 0 });
  });
});
