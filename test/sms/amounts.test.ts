import { describe, expect, test } from 'vitest';
import { charactersText, segmentsText } from '../../server/src/sms/amounts.ts';
import { unmarked, usePseudoLocale } from '../support/pseudo-locale.ts';

describe('amounts in another language', () => {
  usePseudoLocale();

  test('are words of it, one and many', () => {
    expect([1, 2].map(segmentsText)).toEqual(['⟦1 segment⟧', '2⟦ segments⟧']);
    expect([0, 1].map(charactersText)).toEqual(['0⟦ characters⟧', '⟦1 character⟧']);
  });

  test('and English words beside them are seen, but for what is said to be none', () => {
    expect(unmarked(`GSM-7 in ${segmentsText(2)} of SM123`, 'GSM-7', /SM\d+/)).toEqual(['in', 'of']);
  });
});
