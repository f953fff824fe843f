import { describe, expect, test } from 'vitest';
import { remarkOn } from '../../client/src/send/typed-number.ts';

describe('what is said of a number while it is typed', () => {
  test.each([
    ['', undefined, ''],
    ['+1 415', 'error', 'too few digits'],
    ['4155552671', 'error', 'country code is missing'],
    ['+41 44 668 18 00', 'information', '+41 44 668 18 00, Switzerland'],
    ['+10115552671', 'warning', 'Twilio will tell'],
  ])('%j', (typed, severity, text) => {
    const remark = remarkOn(typed, 'en');
    expect(remark?.severity).toBe(severity);
    expect(remark?.text ?? '').toContain(text);
  });
});
