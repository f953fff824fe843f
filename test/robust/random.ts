/** Chance that comes out the same for the same seed. */

export interface Random {
  /** A whole number from 0, below `limit`; 0 where that is 0. */
  readonly below: (limit: number) => number;
  /** True so many times in a hundred. */
  readonly percent: (times: number) => boolean;
  /** @throws {Error} where there is nothing to pick */
  readonly pick: <T>(list: readonly T[]) => T;
  /** Picks each as often, against the others, as the number beside it says. */
  readonly weighted: <T>(choices: readonly (readonly [times: number, choice: T])[]) => T;
}

/** @param seed a whole number */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  // Mulberry32: public domain, and good enough to choose edits by.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const [picked] = list.slice(below(list.length));
    if (picked === undefined) {
      throw new Error('There is nothing to pick from.');
    }
    return picked;
  };
  return {
    below,
    percent: (times) => below(100) < times,
    pick,
    weighted: (choices) => pick(choices.flatMap(([times, choice]) => Array(times).fill(choice))),
  };
}
