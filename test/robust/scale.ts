/**
 * How much is done: little in `npm test`, much in `npm run test:robust`. `ROBUST_SEED` repeats a run whose seed was
 * printed, and `ROBUST_LONG=1` makes one file's run a long one.
 */

const LONG = process.env['ROBUST_LONG'] === '1' || process.env['npm_lifecycle_event'] === 'test:robust';

export function scale(short: number, long: number): number {
  return LONG ? long : short;
}

/** Another one each run, unless it is given. */
export const seed = Number(process.env['ROBUST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Prints what was done, such as `edit storm: 2,000 edits, seed 7`. */
export function tellFigures(what: string, figures: Readonly<Record<string, number>>): void {
  const told = Object.entries(figures).map(([name, figure]) =>
    name === 'seed' ? `seed ${figure}` : `${figure.toLocaleString('en-US')} ${name}`,
  );
  process.stdout.write(`${what}: ${told.join(', ')}\n`);
}
