import { expect, test } from 'vitest';
import { type Regression, regressions, type SavedRatio, stillThere, suitesOf } from './check.ts';
import { suites } from './suites.ts';
import { type Target, targets } from './targets.ts';

const ratioOf = ({ measure, subject, peer }: Target, ratio: number): SavedRatio => ({
  ...{ measure, subject, peer, ratio, best: ratio },
  spread: [ratio, ratio],
});
const saved = targets.map((target) => ratioOf(target, 0.5));
const worse = targets.map((target) => ratioOf(target, 0.9));
const regressionOf = (target: Target): readonly Regression[] => regressions([ratioOf(target, 0.9)], saved);

test('what is worse by more than chance is found', () => {
  expect(regressions(worse, saved)).toHaveLength(targets.length);
  expect(
    regressions(
      targets.map((target) => ratioOf(target, 0.7)),
      saved,
    ),
  ).toEqual([]);
});

test.each(targets)('$measure, $subject: is measured once more by a suite that there is', (target) => {
  const names = suitesOf(regressionOf(target));
  expect(names).toEqual([target.suite]);
  expect(suites.map(({ name }) => name)).toContain(target.suite);
  expect(target.suite === 'mistakes').toBe(target.subject.endsWith('mistakes'));
});

test('what is as it was, once it is measured again, is no regression; what was not measured again stays one', () => {
  const [first, second, third] = targets;
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('There are too few targets.');
  }
  const found = [first, second, third].flatMap(regressionOf);
  const again = [ratioOf(first, 0.5), ratioOf(second, 1.1)];
  expect(stillThere(found, again, saved).map(({ now }) => [now.measure, now.subject, now.ratio])).toEqual([
    [second.measure, second.subject, 1.1],
    [third.measure, third.subject, 0.9],
  ]);
});
