import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWithoutConflict,
  applyEdits,
  changeText,
  type Edit,
  editsSince,
  trackText,
} from '../../server/src/core/edit.ts';

const insert = (at: number, newText: string): Edit => ({ start: at, end: at, newText });

describe('edits', () => {
  test('are applied at once, in any order', () => {
    const edits = [insert(6, '!'), { start: 0, end: 1, newText: 'J' }, { start: 4, end: 6, newText: '' }];
    expect(applyEdits('hello world', edits)).toBe('Jell!world');
  });

  test.each([
    ['the same place', { start: 2, end: 4, newText: '' }, insert(2, 'x')],
    ['the same insertion', insert(2, 'x'), insert(2, 'y')],
    ['a part of the other', { start: 2, end: 6, newText: '' }, { start: 5, end: 8, newText: '' }],
    ['the inside of the other', { start: 2, end: 6, newText: '' }, insert(4, 'x')],
  ])('are in conflict at %s', (_, a, b) => {
    expect(addWithoutConflict([a], [b])).toBe(false);
    expect(addWithoutConflict([b], [a])).toBe(false);
  });

  test('that only touch are not', () => {
    const edits = [{ start: 2, end: 6, newText: '' }];
    expect(addWithoutConflict(edits, [insert(6, 'x'), { start: 0, end: 2, newText: '' }])).toBe(true);
    expect(edits.map(({ start }) => start)).toEqual([0, 2, 6]);
  });

  test('are added all or none', () => {
    const edits = [insert(3, 'x')];
    expect(addWithoutConflict(edits, [insert(1, 'y'), insert(3, 'z')])).toBe(false);
    expect(edits).toEqual([insert(3, 'x')]);
  });
});

describe('a tracked text', () => {
  /** Cuts, insertions and replacements that are in nobody's way. */
  const changes = fc
    .array(fc.record({ at: fc.nat(40), length: fc.nat(5), newText: fc.string({ maxLength: 4 }) }), { maxLength: 6 })
    .map((list) => (length: number) => {
      const edits: Edit[] = [];
      for (const { at, length: size, newText } of list) {
        const start = at % (length + 1);
        addWithoutConflict(edits, [{ start, end: Math.min(length, start + size), newText }]);
      }
      return edits;
    });

  test('gives the edits that lead from the first text to the last', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(changes, { maxLength: 5 }), (original, steps) => {
        let tracked = trackText(original);
        for (const step of steps) {
          const edits = step(tracked.text.length);
          expect(changeText(tracked, edits).text).toBe(applyEdits(tracked.text, edits));
          tracked = changeText(tracked, edits);
        }
        expect(applyEdits(original, editsSince(original, tracked))).toBe(tracked.text);
      }),
    );
  });

  test('keeps apart what was changed in different places', () => {
    const once = changeText(trackText('one two three'), [{ start: 4, end: 7, newText: '2' }]);
    const twice = changeText(once, [insert(5, '!'), { start: 0, end: 3, newText: '1' }]);
    expect(editsSince('one two three', twice)).toEqual([
      { start: 0, end: 3, newText: '1' },
      { start: 4, end: 7, newText: '2!' },
    ]);
  });

  test('has no edits where what was put in is what was taken out', () => {
    const tracked = changeText(trackText('abc'), [{ start: 1, end: 2, newText: 'b' }]);
    expect(editsSince('abc', tracked)).toEqual([]);
  });
});
