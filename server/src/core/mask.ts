/** Keeps auth tokens out of what is printed, or told to a language model: more read that than read the file. */

import type { Edit } from './edit.ts';
import type { Finding, Fix } from './finding.ts';

/**
 * Many hexadecimal digits with no letters in front: an auth token, wherever it was put, or what is left of one that was
 * mistyped. A SID has two letters in front, and those of an account are digits of that kind, too.
 */
const TOKEN =
  /(?<![0-9A-Za-z])(?!AC[0-9a-fA-F]{32}(?![0-9A-Za-z]))(?=[0-9A-Za-z]{16,64}(?![0-9A-Za-z]))[0-9a-fA-F]{16,}[0-9A-Za-z]*/g;

/** The same text, as long as before. */
export function masked(text: string): string {
  return text.replaceAll(TOKEN, (token) => '*'.repeat(token.length));
}

export interface PrintableFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly Edit[];
}

/** The fixes of a finding, but for those that write a token: masked they would do harm. */
export function printableFixes(finding: Finding): readonly PrintableFix[] {
  return finding
    .fixes()
    .map((fix) => ({ ...fix, edits: fix.edits() }))
    .filter(({ edits }) => edits.every(({ newText }) => masked(newText) === newText));
}
