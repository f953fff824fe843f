import { describe, expect, it } from 'vitest';
import { parsePhoneNumber } from '../../server/src/twilio/phone-number.ts';

describe('parsePhoneNumber', () => {
  it.each([
    ['+14155552671', '+14155552671', '+1 415 555 2671', '(415) 555-2671', 'US'],
    [' +1 (415) 555-2671 ', '+14155552671', '+1 415 555 2671', '(415) 555-2671', 'US'],
    ['+1.415.555.2671', '+14155552671', '+1 415 555 2671', '(415) 555-2671', 'US'],
    ['tel:+1-415-555-2671', '+14155552671', '+1 415 555 2671', '(415) 555-2671', 'US'],
    ['00447400123456', '+447400123456', '+44 7400 123456', '07400 123456', 'GB'],
    ['00 44 7400 123456', '+447400123456', '+44 7400 123456', '07400 123456', 'GB'],
    ['+44 (0)7400 123456', '+447400123456', '+44 7400 123456', '07400 123456', 'GB'],
    ['+49 30/123456', '+4930123456', '+49 30 123456', '030 123456', 'DE'],
    ['+39 06 1234 5678', '+390612345678', '+39 06 1234 5678', '06 1234 5678', 'IT'],
    ['+55 11 96123–4567', '+5511961234567', '+55 11 96123 4567', '(11) 96123-4567', 'BR'],
    ['＋１４１５５５５２６７１', '+14155552671', '+1 415 555 2671', '(415) 555-2671', 'US'],
    ['\u202a+1\u00a0415\u2011555\u20112671\u202c', '+14155552671', '+1 415 555 2671', '(415) 555-2671', 'US'],
  ])('reads %j', (input, e164, international, national, country) => {
    expect(parsePhoneNumber(input)).toEqual({ ok: true, e164, international, national, country, known: true });
  });

  it.each([1, 2, 3, 4, 6, 7, 8, 9].map((digit) => `+1500555000${digit}`))(
    "takes Twilio's magic number %s",
    (number) => {
      expect(parsePhoneNumber(number)).toMatchObject({ ok: true, e164: number });
    },
  );

  it('takes a number of a possible length in a range that is not known yet, and says so', () => {
    expect(parsePhoneNumber('+10115552671')).toMatchObject({
      ok: true,
      e164: '+10115552671',
      known: false,
      country: null,
    });
  });

  it.each([
    ['', 'Write a phone number'],
    ['   ', 'Write a phone number'],
    ['4155552671', 'country code is missing'],
    ['(415) 555-2671', 'country code is missing'],
    ['07400 123456', 'country code is missing'],
    ['911', 'country code is missing'],
    ['hello', 'digits only'],
    ['+1-800-FLOWERS', 'digits only'],
    ['call +14155552671', 'digits only'],
    ['+14155552671 ext. 5', 'digits only'],
    ['+14155552671x5', 'digits only'],
    ['+14155552671 +14155552672', 'digits only'],
    ['++14155552671', 'digits only'],
    ['whatsapp:+14155552671', 'digits only'],
    ['+', 'not a phone number'],
    ['-', 'country code is missing'],
    ['+999123456789', 'No country'],
    ['+0447400123456', 'No country'],
    ['+1415', 'too few digits'],
    ['+33 6 12 34', 'too few digits'],
    ['+1415555267112', 'too many digits'],
  ])('explains what is wrong with %j', (input, words) => {
    expect(parsePhoneNumber(input)).toEqual({ ok: false, message: expect.stringContaining(words) });
  });

  it('shows in every message how a number is written', () => {
    for (const input of ['', 'x', '4155552671', '+', '+999123', '+1415', '+1415555267112']) {
      const result = parsePhoneNumber(input);
      expect(result.ok || result.message).toContain('+1 415 555 2671');
    }
  });

  it('reads its own answers back', () => {
    for (const input of ['+14155552671', '+447400123456', '+8613800138000', '+5491123456789']) {
      const first = parsePhoneNumber(input);
      expect(first.ok && parsePhoneNumber(first.international)).toEqual(first);
    }
  });
});
