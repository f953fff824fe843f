import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../server/src/twilio/base64.ts';
import { HIDDEN, redact, secretsOf } from '../../server/src/twilio/redact.ts';
import { CREDENTIALS, TOKEN } from './support.ts';

const secrets = secretsOf(CREDENTIALS);

describe('toBase64', () => {
  it('gives what Buffer gives, for any text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(fc.property(text, (value) => toBase64(value) === Buffer.from(value).toString('base64')));
    expect(toBase64('\ud800 é 👍')).toBe(Buffer.from('\ud800 é 👍').toString('base64'));
  });
});

describe('redact', () => {
  it.each([
    ['the token', TOKEN],
    ['the token in capitals', TOKEN.toUpperCase()],
    ['the token in base64', Buffer.from(TOKEN).toString('base64')],
    ['the credentials', `${CREDENTIALS.accountSID}:${TOKEN}`],
    ['the credentials in a URL', encodeURIComponent(`${CREDENTIALS.accountSID}:${TOKEN}`)],
    ['the credentials in base64', Buffer.from(`${CREDENTIALS.accountSID}:${TOKEN}`).toString('base64')],
    ['the credentials in base64url', Buffer.from(`${CREDENTIALS.accountSID}:${TOKEN}`).toString('base64url')],
  ])('hides %s', (_, form) => {
    expect(redact(`a ${form} b ${form}`, secrets)).toBe(`a ${HIDDEN} b ${HIDDEN}`);
  });

  it('leaves all else as it is', () => {
    expect(redact(`The account ${CREDENTIALS.accountSID} is $& suspended.`, secrets)).toBe(
      `The account ${CREDENTIALS.accountSID} is $& suspended.`,
    );
    expect(redact('nothing is secret', ['', ''])).toBe('nothing is secret');
  });

  it('hides any token in every encoding, whatever its characters', () => {
    const token = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !HIDDEN.includes(text));
    fc.assert(
      fc.property(token, (authToken) => {
        const forms = [
          authToken,
          encodeURIComponent(authToken),
          new URLSearchParams({ t: authToken }).toString().slice(2),
          JSON.stringify(authToken).slice(1, -1),
          Buffer.from(authToken).toString('base64'),
          Buffer.from(authToken).toString('base64url'),
          Buffer.from(`AC1:${authToken}`).toString('base64'),
        ];
        for (const form of forms) {
          const redacted = redact(`«${form}»`, secretsOf({ accountSID: 'AC1', authToken }));
          expect(redacted).toBe(`«${HIDDEN}»`);
        }
      }),
    );
  });

  it.each([
    ['one that is the beginning of its own encoding', '100%', encodeURIComponent('100%')],
    ['the padding of base64, encoded', TOKEN, encodeURIComponent(Buffer.from(TOKEN).toString('base64'))],
  ])('hides %s, and leaves nothing of it', (_, token, form) => {
    expect(redact(`«${form}»`, [token])).toBe(`«${HIDDEN}»`);
  });

  it('takes a token with half a surrogate pair', () => {
    expect(redact('x \ud800 y', ['\ud800'])).toBe(`x ${HIDDEN} y`);
  });
});
