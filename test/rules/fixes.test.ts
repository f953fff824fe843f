/** What every fix of every rule promises, on generated configs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restructured, scribbled } from '../fidelity/mutations.ts';
import { validConfig } from '../support/configs.ts';
import { checkFixes } from './check-fix.ts';

/** Fails where a fix leaves its finding or brings another, and where hardly any config had anything to fix. */
function check(texts: fc.Arbitrary<string>, numRuns: number): void {
  let checked = 0;
  const property = fc.property(texts, (text) => {
    checked += checkFixes(text);
  });
  fc.assert(property, { numRuns });
  if (checked < numRuns / 4) {
    throw new Error(`Only ${checked} fixes in ${numRuns} configs.`);
  }
}

describe('every fix takes its finding away and brings no other', { timeout: 60_000 }, () => {
  test('in configs with characters changed anywhere', () => {
    check(scribbled(validConfig), 300);
  });

  test('in configs with members and items changed anywhere', () => {
    check(restructured(validConfig), 300);
  });

  test('in configs with the line ends of Windows', () => {
    check(
      restructured(validConfig).map((text) => text.replaceAll('\n', '\r\n')),
      100,
    );
  });

  // The fix of the first comma goes well together with the others; alone it leaves as many commas as there were.
  test.each([
    ['many errors of syntax', 22, ''],
    ['some errors of syntax, that is long', 8, ' '.repeat(120_000)],
  ])('in a text with %s', (_, errors, rest) => {
    expect(checkFixes(`",\n]{ 1 ",${'{"a" 1} '.repeat(errors)}${rest}`)).toBeGreaterThan(errors);
  });

  test('in configs changed in both ways', () => {
    check(
      restructured(validConfig).chain((text) => scribbled(text)),
      200,
    );
  });
});
