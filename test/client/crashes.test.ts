import { expect, test } from 'vitest';
import { crashNotice, createCrashCount, startNotice } from '../../client/src/crashes.ts';

const MINUTE = 60_000;

/** Whether the server is started again after crashes at these times, in minutes. */
function startsAgain(...minutes: readonly number[]): readonly boolean[] {
  let now = 0;
  const crash = createCrashCount(() => now);
  return minutes.map((minute) => {
    now = minute * MINUTE;
    return crash();
  });
}

test('a server that crashes is started again, until it does five times in three minutes', () => {
  expect(startsAgain(0, 0, 0, 0, 0, 0)).toEqual([true, true, true, true, false, false]);
  expect(startsAgain(0, 1, 1.5, 2, 2.9)).toEqual([true, true, true, true, false]);
  expect(startsAgain(0, 1, 1.5, 2, 3.1, 3.2, 10)).toEqual([true, true, true, true, true, false, true]);
  expect(startsAgain(0, 3, 3, 3, 3.1, 3.2)).toEqual([true, true, true, true, true, false]);
});

test('then its user is told in words, with a way to start it', () => {
  const { severity, text, actions } = crashNotice();
  expect(severity).toBe('error');
  expect(text).toContain('has crashed 5 times in 3 minutes');
  expect(actions.map(({ title }) => title)).toEqual(['Restart', 'Show Log']);
});

test('so is that of one that does not even start', () => {
  const { text, actions } = startNotice();
  expect(text).toContain('did not start');
  expect(actions.map(({ title }) => title)).toEqual(['Restart', 'Show Log']);
});
