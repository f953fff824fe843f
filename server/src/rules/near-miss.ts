/** Finds the name that was most likely meant. */
import { distance } from 'fastest-levenshtein';

export interface Name {
  readonly name: string;
  /** What people call it elsewhere: small letters only. */
  readonly aliases?: readonly string[];
}

/** @returns the name that differs from `written` in case, punctuation, or a few slips at most, or by an alias of it */
export function nearMiss(written: string, names: readonly Name[]): string | undefined {
  const plain = toPlain(written);
  const [best] = names
    .flatMap(({ name, aliases = [] }) =>
      [toPlain(name), ...aliases].map((alias) => ({ name, slips: distance(alias, plain) })),
    )
    .sort((a, b) => a.slips - b.slips);
  return best !== undefined && best.slips <= Math.max(1, plain.length / 4) ? best.name : undefined;
}

function toPlain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
