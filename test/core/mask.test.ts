import { expect, test } from 'vitest';
import { masked } from '../../server/src/core/mask.ts';

const TOKEN = 'fedcba9876543210fedcba9876543210';

test.each([
  ['whole', TOKEN],
  ['in capitals', TOKEN.toUpperCase()],
  ['with a digit too few', TOKEN.slice(1)],
  ['with one too many', `${TOKEN}0`],
  ['with a letter that is no digit', `${TOKEN.slice(0, -1)}g`],
  ['that begins like an account SID', `AC${TOKEN.slice(2)}`],
])('an auth token is masked: %s', (_, token) => {
  const line = masked(`"authToken": "${token}",`);
  expect(line).toBe(`"authToken": "${'*'.repeat(token.length)}",`);
});

test.each([`"AC${TOKEN}"`, `"MG${TOKEN}"`, `"SM${TOKEN}"`, '"${env:TWILIO_AUTH_TOKEN}"', '#00ff00 and 1234567890'])(
  'other things are shown: %s',
  (text) => expect(masked(text)).toBe(text),
);
