/** The run that is committed, for later ones to be held against: `docs/performance.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/paths.mjs';
import { type SavedRatio, savedRatios } from './check.ts';
import type { Measurement } from './record.ts';
import { type Summary, summarize } from './statistics.ts';

const SAVED = join(ROOT, 'docs', 'performance.json');

/** On what it was measured, and beside whom. */
interface Circumstances {
  readonly node: string;
  readonly processor: string;
  /** Versions, by the name of the package. */
  readonly peers: Readonly<Record<string, string>>;
}

type SavedFigure = Omit<Measurement, 'rounds'> & Summary;

interface SavedRun extends Circumstances {
  readonly ratios: readonly SavedRatio[];
  readonly figures: readonly SavedFigure[];
}

export function readSavedRun(): SavedRun {
  return JSON.parse(readFileSync(SAVED, 'utf8'));
}

/**
 * What was not measured now stays as it was saved, if it was measured in the same circumstances.
 *
 * @returns how many figures do not stay, since they were not
 */
export function saveRun(measurements: readonly Measurement[], circumstances: Circumstances): number {
  const before = readSavedRun();
  const run = mergeRuns(before, { ...circumstances, ...summed(measurements) });
  writeFileSync(SAVED, `${JSON.stringify(run, undefined, 2)}\n`);
  const keys = new Set(run.figures.map(figureKey));
  return before.figures.filter((figure) => !keys.has(figureKey(figure))).length;
}

export function mergeRuns(before: SavedRun, now: SavedRun): SavedRun {
  const isAlike = circumstancesOf(before) === circumstancesOf(now);
  return {
    ...now,
    ratios: isAlike ? merged(before.ratios, now.ratios, ratioKey) : now.ratios,
    figures: isAlike ? merged(before.figures, now.figures, figureKey) : now.figures,
  };
}

const circumstancesOf = ({ node, processor, peers }: SavedRun) => JSON.stringify([node, processor, peers]);
const ratioKey = ({ measure, subject, peer }: SavedRatio) => JSON.stringify([measure, subject, peer]);
const figureKey = ({ measure, subject, who }: SavedFigure) => JSON.stringify([measure, subject, who]);

/** In the order of before, and what is new behind. */
function merged<One>(before: readonly One[], now: readonly One[], keyOf: (one: One) => string): readonly One[] {
  return [...new Map([...before, ...now].map((one) => [keyOf(one), one])).values()];
}

function summed(measurements: readonly Measurement[]): Pick<SavedRun, 'ratios' | 'figures'> {
  const figures = measurements.map(({ rounds, ...key }) => {
    const {
      median,
      quartiles: [lower, upper],
    } = summarize(rounds.flat());
    return { ...key, median: digits(median), quartiles: [digits(lower), digits(upper)] as const };
  });
  const ratios = savedRatios(measurements).map(({ ratio, spread: [lower, upper], best, ...key }) => ({
    ...key,
    ratio: digits(ratio),
    spread: [digits(lower), digits(upper)] as const,
    best: digits(best),
  }));
  return { ratios, figures };
}

function digits(value: number): number {
  return Number(value.toPrecision(4));
}
