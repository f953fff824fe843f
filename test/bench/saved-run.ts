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

/** What was not measured now stays as it was saved, if it was measured in the same circumstances. */
export function saveRun(measurements: readonly Measurement[], circumstances: Circumstances): void {
  const run = mergeRuns(readSavedRun(), { ...circumstances, ...summed(measurements) });
  writeFileSync(SAVED, `${JSON.stringify(run, undefined, 2)}\n`);
}

export function mergeRuns(before: SavedRun, { ratios, figures, ...circumstances }: SavedRun): SavedRun {
  const { node, processor, peers } = before;
  const isAlike = JSON.stringify({ node, processor, peers }) === JSON.stringify(circumstances);
  const measures = new Set(figures.map(({ measure }) => measure));
  const kept = <One extends { readonly measure: string }>(old: readonly One[]) =>
    old.filter(({ measure }) => isAlike && !measures.has(measure));
  return {
    ...circumstances,
    ratios: [...kept(before.ratios), ...ratios],
    figures: [...kept(before.figures), ...figures],
  };
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
