import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { isGsm7 } from '../../server/src/sms/gsm7.ts';
import { messageParts } from '../../server/src/sms/message-parts.ts';
import type { PlaceholderStyle } from '../../server/src/sms/placeholder-style.ts';
import { testMessage } from '../../server/src/sms/test-message.ts';
import { content } from '../fidelity/messages.ts';

const { variables } = twilioSms.templates;

function partsOf(text: string, style: PlaceholderStyle = '{{code}}', code = '000000') {
  return messageParts(testMessage(text, style, code).text, { content: text, style, variables, code });
}

/** What is not plain text, such as `code:000000`, with a `!` behind what forces UCS-2. */
function marks(text: string, style?: PlaceholderStyle, code?: string) {
  return partsOf(text, style, code).flatMap(({ text: part, kind, outside }) =>
    kind === 'text' && !outside ? [] : [`${kind}:${part}${outside ? '!' : ''}`],
  );
}

describe('the parts of a message', () => {
  test.each([
    ['{{ code }} is your code.', ['code:000000']],
    ['Hi {name}, {{Code}} <<code>>', ['untouched:{name}', 'untouched:{{Code}}', 'untouched:<<code>>']],
    ['{{{code}}} ${{code}}', ['wrapped:{000000}', 'wrapped:$000000']],
    ['{{user}} {{user.name}} {{link}}', ['object:{{user}}', 'later:{{user.name}}', 'later:{{link}}']],
    ['a{{code.x}}b', []],
    ['“{{code}}” 你好', ['text:“!', 'code:000000', 'text:”!', 'text:你好!']],
    ['{{“code”}}', ['untouched:{{', 'untouched:“!', 'untouched:code', 'untouched:”!', 'untouched:}}']],
    ['x\ud800', ['text:\ufffd!']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test.each([
    ['<<code>> << code >>', ['code:0000', 'code:0000']],
    ['<<link>> for << user.name >>', ['later:{{link}}', 'later:{{user.name}}']],
    ['{{code}} is foreign', ['foreign:0000']],
    ['{{ .Values.name }} is of the other engine', []],
  ])('in files of another engine: %s', (text, expected) => {
    expect(marks(text, '<<code>>', '0000')).toEqual(expected);
  });

  test('make the message, whatever is in it, and name each character outside of GSM-7', () => {
    const style = fc.constantFrom<PlaceholderStyle>('{{code}}', '<<code>>');
    fc.assert(
      fc.property(content, style, fc.integer({ min: 4, max: 8 }), (text, form, length) => {
        const code = '0'.repeat(length);
        const parts = partsOf(text, form, code);
        expect(parts.map((part) => part.text).join('')).toBe(testMessage(text, form, code).text);
        expect(parts.filter((part) => part.text === '')).toEqual([]);
        expect(parts.filter((part) => isGsm7(part.text) === part.outside)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
