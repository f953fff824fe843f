import { expect, test } from 'vitest';
import { fixNotice } from '../../client/src/fix-notice.ts';

test.each([
  [0, 0, 'There is nothing to fix: the config has no problems.'],
  [1, 0, 'Fixed 1 problem. None is left.'],
  [7, 1, 'Fixed 7 problems. 1 is left, and needs your decision.'],
  [1, 2, 'Fixed 1 problem. 2 are left, and need your decision.'],
  [0, 1, 'Nothing can be fixed without asking you. 1 problem needs your decision.'],
  [0, 3, 'Nothing can be fixed without asking you. 3 problems need your decision.'],
])('of %i fixed and %i left the user is told: %s', (fixed, left, text) => {
  const notice = fixNotice({ fixed, left });
  expect(notice.text).toBe(text);
  expect(notice.actions.map(({ kind }) => kind)).toEqual(left > 0 ? ['show-problems'] : []);
});

test('that there is no config is a warning', () => {
  expect(fixNotice(undefined)).toMatchObject({ severity: 'warning', text: expect.stringContaining('Open one') });
});
