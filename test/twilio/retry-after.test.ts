import { expect, test } from 'vitest';
import { retryAfterMs } from '../../server/src/twilio/retry-after.ts';

const NOW = Date.parse('2026-01-02T03:04:05Z');

test.each([
  ['7', 7000],
  [' 0 ', 0],
  ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
  ['Fri, 02 Jan 2026 03:00:00 GMT', 0],
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
])('Retry-After: %s is %s milliseconds', (header, milliseconds) => {
  expect(retryAfterMs(header, NOW)).toBe(milliseconds);
});
