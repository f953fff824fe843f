/** Our verdict on a config against that of Logto's released connector. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOf, validConfig } from '../support/configs.ts';
import { configTable } from './config-table.ts';
import { anyConfig } from './configs.ts';
import { restructured, scribbled, slipped } from './mutations.ts';
import { logtoAccepts } from './oracle.ts';
import { type Amount, holds, PATIENCE, scale } from './scale.ts';

const weAccept = (text: string) => findingsOf(text).every(({ severity }) => severity !== 'error');

/** Holds the verdicts against each other, and fails where the texts are too much alike to tell anything. */
function compareOn(what: string, texts: fc.Arbitrary<string>, amount: Amount): void {
  const counts = { accepted: 0, rejected: 0 };
  const judge = (text: string) => {
    const expected = logtoAccepts(text);
    counts[expected ? 'accepted' : 'rejected'] += 1;
    return weAccept(text) === expected;
  };
  holds(`verdict, ${what}`, texts, judge, amount);
  expect(Math.min(counts.accepted, counts.rejected)).toBeGreaterThan(scale(amount) / 50);
}

const maybe = (change: (text: string) => fc.Arbitrary<string>) => (text: string) =>
  fc.oneof(fc.constant(text), change(text));

/** 2,000 in the short form and 100,000 in the long one. */
const KINDS: readonly (readonly [string, fc.Arbitrary<string>, Amount])[] = [
  ['configs as anybody writes them', anyConfig, { short: 300, long: 15_000 }],
  ['members and items changed anywhere', anyConfig.chain(restructured), { short: 600, long: 30_000 }],
  ['characters changed anywhere', anyConfig.chain(scribbled), { short: 400, long: 20_000 }],
  ['comments, commas and other slips', anyConfig.chain(slipped), { short: 400, long: 20_000 }],
  [
    'members, slips and characters',
    anyConfig.chain(maybe(restructured)).chain(maybe(slipped)).chain(scribbled),
    { short: 300, long: 15_000 },
  ],
];

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

  test.each(KINDS)('%s', { timeout: PATIENCE }, (what, texts, amount) => {
    compareOn(what, texts, amount);
  });
});
