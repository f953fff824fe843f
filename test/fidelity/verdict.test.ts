/** Our verdict on a config against that of Logto's released connector. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOf, validConfig } from '../support/configs.ts';
import { configTable } from './config-table.ts';
import { restructured, scribbled } from './mutations.ts';
import { logtoAccepts } from './oracle.ts';

const weAccept = (text: string) => findingsOf(text).every(({ severity }) => severity !== 'error');

/** Holds the verdicts against each other, and fails where the texts are too much alike to tell anything. */
function compareOn(texts: fc.Arbitrary<string>, numRuns: number): void {
  const counts = { accepted: 0, rejected: 0 };
  fc.assert(
    fc.property(texts, (text) => {
      const expected = logtoAccepts(text);
      counts[expected ? 'accepted' : 'rejected'] += 1;
      return weAccept(text) === expected;
    }),
    { numRuns },
  );
  expect(Math.min(counts.accepted, counts.rejected)).toBeGreaterThan(numRuns / 50);
}

describe('any Error from us exactly where Logto rejects', () => {
  test.each(configTable)('%s', (_, text) => {
    expect(weAccept(text)).toBe(logtoAccepts(text));
  });

  test('the table holds configs of both kinds', () => {
    const accepted = configTable.filter(([, text]) => logtoAccepts(text)).length;
    expect(accepted).toBeGreaterThan(40);
    expect(configTable.length - accepted).toBeGreaterThan(100);
  });

  test('configs that are cut off, at every place', () => {
    const lengths = Array.from({ length: validConfig.length }, (_, length) => length);
    const differing = lengths.filter((length) => {
      const text = validConfig.slice(0, length);
      return weAccept(text) !== logtoAccepts(text);
    });
    expect(differing).toEqual([]);
  });

  test('configs with characters changed anywhere', () => {
    compareOn(scribbled(validConfig), 1000);
  });

  test('configs with members and items changed anywhere', () => {
    compareOn(restructured(validConfig), 1000);
  });

  test('configs changed in both ways', () => {
    compareOn(
      restructured(validConfig).chain((text) => scribbled(text)),
      500,
    );
  });
});
