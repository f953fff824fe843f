import { describe, expect, it } from 'vitest';
import { TWILIO_ERRORS } from '../../server/src/twilio/error-dictionary.ts';
import { blamedField, blamedPath, explainTwilioError, twilioErrorLink } from '../../server/src/twilio/errors.ts';
import { refusedValue } from '../../server/src/twilio/refusal.ts';

describe('the error dictionary', () => {
  it.each([
    ['authToken', [20003, 20008]],
    ['accountSID', [20404, 30002]],
    ['fromMessagingServiceSID', [21603, 21606, 21661, 21701, 21702, 21703, 21704, 21705, 30001, 30032, 30034, 30040]],
    [
      'phoneNumber',
      [21211, 21265, 21408, 21604, 21608, 21610, 21612, 21614, 21635, 30003, 30004, 30005, 30006, 30038, 30039, 30485],
    ],
    ['content', [21602, 21617, 21619, 30007, 30044]],
    ['disableRiskCheck', [30450, 30453]],
    [null, [20429, 20500, 20503, 30008, 30017, 30410]],
  ])('points at %s', (field, codes) => {
    for (const code of codes) {
      expect(TWILIO_ERRORS.get(code)).toMatchObject({ field });
    }
  });

  it('has at least sixty codes', () => {
    expect(TWILIO_ERRORS.size).toBeGreaterThanOrEqual(60);
  });

  it.each([...TWILIO_ERRORS.keys()])('explains %i in sentences', (code) => {
    const { title, cause, advice } = explainTwilioError(code);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(cause).toMatch(/^[A-Z].*\.$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  });

  it('has a general entry for codes that it does not know, and for no code', () => {
    expect(explainTwilioError(99999)).toMatchObject({ advice: expect.stringContaining('its page') });
    expect(explainTwilioError(null)).toMatchObject({ advice: expect.not.stringContaining('its page') });
    expect([99999, null].map(blamedField)).toEqual([null, null]);
  });

  it('links to the page on a code', () => {
    expect(twilioErrorLink(21211)).toBe('https://www.twilio.com/docs/api/errors/21211');
  });
});

describe('blamedPath', () => {
  it.each([
    [20003, ['authToken']],
    [20404, ['accountSID']],
    [21703, ['fromMessagingServiceSID']],
    [21617, ['templates', 3, 'content']],
    [30450, ['disableRiskCheck']],
    [21211, null],
    [20500, null],
    [99999, null],
  ])('of %i is %j', (code, path) => {
    expect(blamedPath(code, 3)).toEqual(path);
  });
});

describe('refusedValue', () => {
  it('gives what a diagnostic needs', () => {
    expect(
      refusedValue({ kind: 'refused', httpStatus: 401, code: 20003, message: 'x', delivery: 'not-sent' }, 0),
    ).toEqual({
      path: ['authToken'],
      code: 20003,
      message: expect.stringMatching(/^Twilio does not accept the credentials\. .* Copy both again/),
      href: 'https://www.twilio.com/docs/api/errors/20003',
    });
  });

  it('blames an account SID that was not sent at all', () => {
    expect(refusedValue({ kind: 'invalid-sid', field: 'accountSID' }, 0)).toMatchObject({ path: ['accountSID'] });
  });

  it('blames the content of a message that was filtered on its way', () => {
    const message = { sid: 'SM', status: 'undelivered', segments: 1, errorCode: 30007, errorMessage: null };
    expect(refusedValue({ kind: 'found', message }, 2)).toMatchObject({ path: ['templates', 2, 'content'] });
  });

  it('blames nothing where the config is not at fault', () => {
    expect(refusedValue({ kind: 'timed-out', afterMs: 1, delivery: 'unknown' }, 0)).toBeNull();
    expect(refusedValue({ kind: 'invalid-sid', field: 'messageSID' }, 0)).toBeNull();
    const refused = { kind: 'refused', httpStatus: 400, message: 'x', delivery: 'not-sent' } as const;
    expect(refusedValue({ ...refused, code: 21211 }, 0)).toBeNull();
    expect(refusedValue({ ...refused, code: null }, 0)).toBeNull();
  });
});
