import { describe, expect, test } from 'vitest';
import { configWith, OPTIONAL, openConfig, service, validConfig } from '../support/configs.ts';

describe('test plan', () => {
  test('each template as the phone gets it', () => {
    const plan = service.testPlan(
      openConfig(configWith('{ "usageType": "BindMfa", "content": "Hi {{code}}, {name}" }', { without: OPTIONAL })),
    );
    expect(plan.errors).toEqual([]);
    expect(plan.templates.map(({ index, usageType, text }) => [index, usageType, text])).toEqual([
      [0, 'BindMfa', 'Hi 000000, {name}'],
      [1, 'Register', '000000 is your code.'],
      [2, 'SignIn', '000000 is your code.'],
      [3, 'ForgotPassword', '000000 is your code.'],
      [4, 'Generic', '000000 is your code.'],
    ]);
    expect(plan.templates[0]).toMatchObject({ encoding: 'GSM-7', segments: 1, characters: 17 });
  });

  test('names the errors, and only those', () => {
    const text = configWith('{ "usageType": "BindMfa", "content": "no code" }', { without: ['SignIn'] });
    expect(service.testPlan(openConfig(text)).errors).toMatchObject([{ message: expect.stringContaining('"SignIn"') }]);
  });

  test('holds no credentials', () => {
    expect(JSON.stringify(service.testPlan(openConfig(validConfig)))).not.toContain('0123456789abcdef');
  });
});
