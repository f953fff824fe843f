/** Holds a run against the one that was committed last. */
import type { Measurement } from './record.ts';
import { type Ratio, ratioOf, type Target, targets } from './targets.ts';

type Key = Pick<Target, 'measure' | 'subject' | 'peer'>;

export interface SavedRatio extends Ratio, Key {}

/** How much more of a ratio is noise: this part of it, and this much. */
const PART = 0.4;
const MUCH = 0.06;

/** Every ratio that there is a target for, for a later run to be held against. */
export function savedRatios(measurements: readonly Measurement[]): readonly SavedRatio[] {
  return targets.flatMap(({ measure, subject, peer }) => {
    const ratio = ratioOf(measurements, { measure, subject }, peer);
    return ratio === undefined ? [] : [{ measure, subject, peer, ...ratio }];
  });
}

/**
 * What has become slower or larger beyond the noise: both the typical samples, which a busy machine makes worse by chance,
 * and the best ones, which it cannot make better.
 */
export function regressions(now: readonly SavedRatio[], before: readonly SavedRatio[]): readonly Regression[] {
  return now.flatMap((one) => {
    const old = before.find((other) => isSame(other, one));
    return old && isBeyondNoise(one.ratio, old.ratio) && isBeyondNoise(one.best, old.best) ? [{ now: one, old }] : [];
  });
}

const isSame = (a: Key, b: Key) => a.measure === b.measure && a.subject === b.subject && a.peer === b.peer;

/** The suites that measure what has become worse. */
export function suitesOf(found: readonly Regression[]): readonly string[] {
  const measuring = targets.filter((target) => found.some(({ now }) => isSame(target, now)));
  return [...new Set(measuring.map(({ suite }) => suite))];
}

/**
 * Of what has become worse, what is so once more. What was not measured once more stays.
 *
 * @param again what was measured once more
 */
export function stillThere(
  found: readonly Regression[],
  again: readonly SavedRatio[],
  saved: readonly SavedRatio[],
): readonly Regression[] {
  return found.flatMap((regression) => {
    const now = again.find((one) => isSame(one, regression.now));
    return now === undefined ? [regression] : regressions([now], saved);
  });
}

export interface Regression {
  readonly now: SavedRatio;
  readonly old: SavedRatio;
}

function isBeyondNoise(now: number, old: number): boolean {
  return now > old * (1 + PART) + MUCH;
}

export function describe({ now, old }: Regression): string {
  return `${now.measure}, ${now.subject}: ${now.ratio.toFixed(2)} x ${now.peer}, where it was ${old.ratio.toFixed(2)} (the best: ${now.best.toFixed(2)}, was ${old.best.toFixed(2)})`;
}
