import { expect, test } from 'vitest';
import { mergeRuns, readSavedRun } from './saved-run.ts';
import { type Target, targets } from './targets.ts';

const circumstances = { node: 'v24', processor: 'one', peers: { other: '1.0.0' } };
const figure = (measure: string, median: number) =>
  ({ measure, subject: 'files', who: 'ours', unit: 'ms', median, quartiles: [median, median] }) as const;
const ratio = (measure: string, value: number) =>
  ({ measure, subject: 'files', peer: 'other', ratio: value, spread: [value, value], best: value }) as const;
const run = (measures: Readonly<Record<string, number>>, own = circumstances) => ({
  ...own,
  ratios: Object.entries(measures).map(([name, value]) => ratio(name, value)),
  figures: Object.entries(measures).map(([name, value]) => figure(name, value)),
});

test('what was not measured again stays as it was saved', () => {
  const merged = run({ start: 1, lint: 3, hover: 4 });
  expect(mergeRuns(run({ start: 1, lint: 2 }), run({ lint: 3, hover: 4 }))).toEqual(merged);
  const others = [
    { ...figure('lint', 5), subject: 'one file' },
    { ...figure('lint', 6), who: 'other' },
  ];
  const before = { ...circumstances, ratios: [], figures: [figure('lint', 1), ...others] };
  expect(mergeRuns(before, run({ lint: 3 })).figures).toEqual([figure('lint', 3), ...others]);
});

test.each([{ node: 'v26' }, { processor: 'another' }, { peers: { other: '2.0.0' } }])(
  'but for what was measured otherwise: %j',
  (other) => {
    const now = run({ lint: 3 }, { ...circumstances, ...other });
    expect(mergeRuns(run({ start: 1, lint: 2 }), now)).toEqual(now);
  },
);

test('the saved run has a ratio for each of its targets, each from figures of both', () => {
  const { ratios, figures } = readSavedRun();
  const keyOf = ({ measure, subject, peer }: Pick<Target, 'measure' | 'subject' | 'peer'>) => [measure, subject, peer];
  expect(ratios.map(keyOf).toSorted()).toEqual(targets.map(keyOf).toSorted());
  for (const { measure, subject, peer } of ratios) {
    const whose = figures.filter((one) => one.measure === measure && one.subject === subject).map(({ who }) => who);
    expect(whose, `${measure}, ${subject}`).toEqual(expect.arrayContaining(['ours', peer]));
  }
});
