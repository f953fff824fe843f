/** Holds a run against the one that was committed last. */
import type { Measurement } from './record.ts';
import { type Ratio, ratioOf, type Target, targets } from './targets.ts';

export interface SavedRatio extends Ratio, Pick<Target, 'measure' | 'subject' | 'peer'> {}

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
    const old = before.find(
      ({ measure, subject, peer }) => measure === one.measure && subject === one.subject && peer === one.peer,
    );
    return old && isBeyondNoise(one.ratio, old.ratio) && isBeyondNoise(one.best, old.best) ? [{ now: one, old }] : [];
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
