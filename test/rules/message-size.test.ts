import { describe, expect, test } from 'vitest';
import { configWith, findingsOf } from '../support/configs.ts';
import { checkFixes, fixesOf } from './check-fix.ts';
import { checkRule } from './check-rule.ts';

const template = (content: string) => configWith(`{ "usageType": "BindMfa", "content": "${content}" }`);
const FIX = 'Replace by plain characters (GSM-7)';

describe('message-too-long', () => {
  const check = (content: string, ...messages: string[]) => checkRule('message-too-long', template(content), messages);

  test('counts the message with its code filled in', () => {
    check(`{{code}}${'a'.repeat(1594)}`);
    check(`{{code}}${'a'.repeat(1594)}«b»`, 'may have 1,600 characters and has 1,601, with a code filled in. Cut 1.');
    check(`${'a'.repeat(1598)}«{{code}} is too much»`, 'Cut 16.');
  });

  test('counts an escape as what it stands for, and an emoji as two', () => {
    check(`{{code}}${'\\u00e9'.repeat(1594)}`);
    check(`{{code}}${'\\n'.repeat(1594)}«\\n»`);
    check(`{{code}}${'😀'.repeat(797)}«a»`);
  });
});

describe('sms-encoding', () => {
  const check = (content: string, ...messages: string[]) => checkRule('sms-encoding', template(content), messages);

  test('marks the first characters that are outside of GSM-7', () => {
    check('{{code}} is your «“»code” – now', 'Outside of GSM-7: “, ” and – (en dash).');
    check('\\u00e9 {{code}} «\\u00a0\\u200b» now', 'U+00A0 (no-break space) and U+200B (zero width space)');
    check(
      '{{code}} «😀»',
      '😀. So the whole message goes out as UCS-2, with 70 characters a segment instead of 160. It takes 1 segment all',
    );
  });

  test('says nothing of what GSM-7 has, nor of what does not reach the phone', () => {
    check('{{code}} [é] {ß} €~^|\\\\ Ω');
    check('{{\\u00a0code\\u00a0}}');
  });

  test('says nothing of a message that is too long to be sent', () => {
    check(`{{code}}«“»${'a'.repeat(1593)}`, 'Outside of GSM-7');
    check(`{{code}}“${'a'.repeat(1594)}`);
  });

  test('says what it costs', () => {
    const words = 'a'.repeat(80);
    check(`{{code}} ${words}«…»`, 'It takes 2 segments instead of 1: plain characters would do.');
    check(`{{code}} ${words}«😀»`, 'It takes 2 segments instead of 1.');
  });

  test('tells a text in another script that there is nothing to mend', () => {
    check('«您的验证码是» {{code}}', 'this message takes 1 segment. There is nothing to mend.');
    check('«Ваш» код: {{code}}', 'There is nothing to mend');
  });

  test('puts plain characters in their place, and leaves all else', () => {
    expect(fixesOf('sms-encoding', template('“{{code}}” \\u2013 don\\u2019t\\u00a0share\\u2028caf\\u00e9'))).toEqual({
      [FIX]: template('\\"{{code}}\\" - don\'t share\\ncaf\\u00e9'),
    });
  });

  test.each([
    ['where something is left', '{{code}} “😀”'],
    ['where it would make a placeholder', '{{code}} {co\u200bde}'],
    ['where it would cost more', `{{code}} ${'…'.repeat(60)}`],
  ])('offers nothing %s', (_, content) => {
    expect(fixesOf('sms-encoding', template(content))).toEqual({});
  });

  test('its fixes keep what fixes promise', () => {
    expect(checkFixes(template('“{{code}}” – {{co\u200bde}}'))).toBeGreaterThan(0);
    expect(checkFixes(template(`{{code}} ${'’'.repeat(80)}`))).toBe(2);
  });
});

describe('sms-segments', () => {
  const check = (content: string, limit: number, ...messages: string[]) =>
    checkRule('sms-segments', template(content), messages, { segmentLimit: limit });

  test('marks what is too much', () => {
    check(`{{code}}${'a'.repeat(154)}`, 1);
    check(
      `{{code}}${'a'.repeat(154)}«bc»`,
      1,
      'takes 2 segments, and Twilio charges for each: 2 characters too many for 1',
    );
    check(`{{code}}${'a'.repeat(300)}`, 2);
    check(`{{code}}${'a'.repeat(300)}«bc»`, 2, 'takes 3 segments');
    check(`{{code}}${'你'.repeat(64)}«你»`, 1, '1 character too many for 1');
  });

  test('says nothing of a message that is too long to be sent', () => {
    check(`{{code}}${'a'.repeat(300)}«${'a'.repeat(1294)}»`, 2, 'takes 11 segments');
    check(`{{code}}${'a'.repeat(1595)}`, 2);
  });

  test('offers plain characters where they are enough', () => {
    const text = template(`{{code}}’${'a'.repeat(100)}`);
    expect(Object.keys(fixesOf('sms-segments', text))).toEqual([FIX]);
    expect(fixesOf('sms-segments', text)).toEqual(fixesOf('sms-encoding', text));
    expect(fixesOf('sms-segments', template(`{{code}}’${'a'.repeat(200)}`))).toEqual({});
  });
});

test('a config that Logto accepts has a message of one segment in GSM-7', () => {
  expect(findingsOf(template('{{code}}')).filter(({ ruleId }) => /^(?:sms|message)/.test(ruleId))).toEqual([]);
});
