/** Medians, and how far what is measured spreads about them. */

export interface Summary {
  readonly median: number;
  /** A quarter of the samples is below the first, a quarter above the second. */
  readonly quartiles: readonly [number, number];
}

/** @param part from 0 to 1 @returns NaN where there is no sample */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

export function summarize(samples: readonly number[]): Summary {
  return { median: median(samples), quartiles: [quantile(samples, 0.25), quantile(samples, 0.75)] };
}
