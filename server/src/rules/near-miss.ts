/** Finds the name that was most likely meant. */
import { distance } from 'fastest-levenshtein';

export interface Name {
  readonly name: string;
  /** What people call it elsewhere: small letters only. */
  readonly aliases?: readonly string[];
}

interface Spelling {
  readonly name: string;
  readonly plain: string;
}

/** The lists are asked again and again for as long as they live. */
const spellings = new WeakMap<readonly Name[], readonly Spelling[]>();

/** @returns the name that differs from `written` in case, punctuation, or a few slips at most, or by an alias of it */
export function nearMiss(written: string, names: readonly Name[]): string | undefined {
  const plain = toPlain(written);
  const most = Math.max(1, Math.floor(plain.length / 4));
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const spelling of spellingsOf(names)) {
    // No distance is shorter than the difference in length.
    if (Math.abs(spelling.plain.length - plain.length) <= most) {
      const amount = distance(spelling.plain, plain);
      best = amount <= most && amount < (best?.slips ?? most + 1) ? { name: spelling.name, slips: amount } : best;
    }
  }
  return best?.name;
}

/** By how many slips two names differ, case and punctuation aside. */
export function slips(one: string, other: string): number {
  return distance(toPlain(one), toPlain(other));
}

function spellingsOf(names: readonly Name[]): readonly Spelling[] {
  const known = spellings.get(names);
  const list =
    known ?? names.flatMap(({ name, aliases = [] }) => [toPlain(name), ...aliases].map((plain) => ({ name, plain })));
  spellings.set(names, list);
  return list;
}

function toPlain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
