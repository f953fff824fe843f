import { describe, expect, test } from 'vitest';
import type { SendArguments } from '../../server/src/send/compose.ts';
import { sendTestSms } from '../../server/src/send/flow.ts';
import { configWith, requiredConfig } from '../support/configs.ts';
import { PHONE, phoneNumber, type Script, scripted } from './support.ts';

const OTHER = phoneNumber('+41 44 668 18 00');

/** @returns what was asked, and to which template and number it led */
async function run(script: Omit<Script, 'text'>, given: SendArguments = {}, text = requiredConfig) {
  const { ports, asked, sent } = scripted({ text, ...script });
  await sendTestSms(ports, given);
  return { asked, sent: sent.map(({ composition: { template, number } }) => [template.index, number.e164]) };
}

describe('what the command was told is not asked', () => {
  test('the template of a code lens', async () => {
    const { asked, sent } = await run({ numbers: [PHONE] }, { templateIndex: 2 });
    expect(asked).toEqual(['number ""', 'confirm ForgotPassword to +14155552671']);
    expect(sent).toEqual([[2, PHONE.e164]]);
  });

  test('the usage type and number of a keybinding', async () => {
    const { asked, sent } = await run({}, { usageType: 'Generic', to: '+41446681800' });
    expect(asked).toEqual(['confirm Generic to +41446681800']);
    expect(sent).toEqual([[3, OTHER.e164]]);
  });

  test('of two templates of a usage type, the first is meant, as Logto sends no other', async () => {
    const text = configWith('{ "usageType": "Generic", "content": "{{code}} is first." }');
    expect((await run({}, { usageType: 'Generic', to: PHONE.e164 }, text)).sent).toEqual([[0, PHONE.e164]]);
  });

  test.each([
    ['a template that is gone', { templateIndex: 9 }],
    ['a usage type that is not there', { usageType: 'MfaVerification' }],
  ])('but %s is', async (_, given) => {
    expect((await run({ pick: [0], numbers: [PHONE] }, given)).asked[0]).toBe('template');
  });

  test('but a number that is none is, and can be corrected', async () => {
    const { asked, sent } = await run({ numbers: [PHONE] }, { templateIndex: 0, to: '12' });
    expect(asked).toEqual(['number "12"', 'confirm Register to +14155552671']);
    expect(sent).toEqual([[0, PHONE.e164]]);
  });
});

describe('the user', () => {
  test.each([
    ['at the template', { pick: [undefined] }],
    ['at the number', { pick: [0], numbers: [undefined] }],
    ['at the confirmation', { pick: [0], numbers: [PHONE], decisions: [undefined] }],
  ])('can leave %s', async (_, script) => {
    expect((await run(script)).sent).toEqual([]);
  });

  test('can go back to the template', async () => {
    const { asked, sent } = await run({ pick: [0, 1], numbers: ['back', PHONE] });
    expect(asked).toEqual([
      'template',
      'number "" or back',
      'template',
      'number "" or back',
      'confirm SignIn to +14155552671',
    ]);
    expect(sent).toEqual([[1, PHONE.e164]]);
  });

  test('can go back to the number, and finds the last one there', async () => {
    const { asked, sent } = await run(
      { numbers: [OTHER], decisions: ['back', 'send'] },
      { templateIndex: 0, to: PHONE.e164 },
    );
    expect(asked).toEqual([
      'confirm Register to +14155552671',
      'number "+1 415 555 2671"',
      'confirm Register to +41446681800',
    ]);
    expect(sent).toEqual([[0, OTHER.e164]]);
  });
});
