/**
 * How much is tried: little in `npm test`, much in `npm run test:fidelity`. `FIDELITY_SEED` repeats a run whose seed was
 * printed, and `FIDELITY_LONG=1` makes one file's run a long one.
 */
import fc from 'fast-check';

export interface Amount {
  /** Cases in `npm test`. */
  readonly short: number;
  /** Cases in `npm run test:fidelity`. */
  readonly long: number;
}

const LONG = process.env['FIDELITY_LONG'] === '1' || process.env['npm_lifecycle_event'] === 'test:fidelity';

/** Another one each run, unless it is given. */
const SEED = Number(process.env['FIDELITY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Milliseconds that a test of the long form may take on a busy machine. */
export const PATIENCE = 60 * 60_000;

export function scale({ short, long }: Amount): number {
  return LONG ? long : short;
}

/**
 * Tries what must hold for every value, and prints how many were tried.
 *
 * @param what such as `verdict, characters changed`
 * @param judge throws, or returns false, where it does not hold
 * @throws {Error} with the smallest value for which it does not, and how to see it again
 */
export function holds<T>(what: string, values: fc.Arbitrary<T>, judge: (value: T) => boolean, amount: Amount): void {
  const begin = performance.now();
  tell(what, fc.check(fc.property(values, judge), { numRuns: scale(amount), seed: SEED }), begin);
}

/** The same, where the judge must be waited for. */
export async function holdsAsync<T>(
  what: string,
  values: fc.Arbitrary<T>,
  judge: (value: T) => Promise<boolean>,
  amount: Amount,
): Promise<void> {
  const begin = performance.now();
  tell(what, await fc.check(fc.asyncProperty(values, judge), { numRuns: scale(amount), seed: SEED }), begin);
}

function tell<T>(what: string, details: fc.RunDetails<T>, begin: number): void {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const cases = details.numRuns.toLocaleString('en-US');
  const verdict = details.failed ? 'A DISAGREEMENT' : '0 disagreements';
  process.stdout.write(`${what}: ${cases} cases, ${verdict}, seed ${SEED}, ${seconds} s\n`);
  if (details.failed) {
    const form = LONG ? ' FIDELITY_LONG=1' : '';
    const message = `${fc.defaultReportMessage(details)}\nFIDELITY_SEED=${SEED}${form} repeats it.`;
    throw new Error(message, { cause: details.errorInstance });
  }
}
