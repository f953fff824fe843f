/** Applies fixes until there is nothing left to fix. */
import { addWithoutConflict, changeText, type Edit, editsSince, trackText } from './edit.ts';
import type { Finding, Fix } from './finding.ts';

/** Each pass fixes what does not stand in another's way; a config with one mistake of each kind needs three or four. */
const MOST_PASSES = 100;
/** How much is done in all passes together, in UTF-16 code units that are read: one pass is done always. */
const MOST = 30_000_000;
/** What a finding costs in each pass, in the same. */
const FINDING = 50;

export interface FixedText {
  readonly text: string;
  /** Against the text as it was; empty where nothing was fixed. */
  readonly edits: readonly Edit[];
  /** How many findings were fixed, without hints. */
  readonly fixed: number;
}

/**
 * @param analyse gives the findings of a text
 * @param choose the fix that a finding gets; undefined leaves it
 */
export function fixAll(
  original: string,
  analyse: (text: string) => readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): FixedText {
  let tracked = trackText(original);
  let findings = analyse(original);
  const before = amountOf(findings);
  let applied = 0;
  let cost = 0;
  for (let pass = 0; pass < MOST_PASSES && cost < MOST; pass += 1) {
    cost += tracked.text.length + FINDING * findings.length;
    const { edits, amount } = fixesAtOnce(findings, choose);
    if (amount === 0) {
      break;
    }
    tracked = changeText(tracked, edits);
    findings = analyse(tracked.text);
    applied += amount;
  }
  // One fix may put an end to several findings; and where it mends the syntax, others first come to light.
  const fixed = Math.max(before - amountOf(findings), applied);
  return { text: tracked.text, edits: editsSince(original, tracked), fixed };
}

function amountOf(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'hint').length;
}

/**
 * As many fixes as can be applied at once.
 *
 * @returns their edits against the text that was analysed, and how many findings they are of
 */
export function fixesAtOnce(
  findings: readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): { readonly edits: readonly Edit[]; readonly amount: number } {
  const edits: Edit[] = [];
  let amount = 0;
  for (const finding of findings) {
    const wanted = choose(finding)?.edits() ?? [];
    if (wanted.length > 0 && addWithoutConflict(edits, wanted)) {
      amount += 1;
    }
  }
  return { edits, amount };
}

/** The fix that is applied without asking. */
export function automaticFix(finding: Finding): Fix | undefined {
  return finding.fixes().find(({ automatic }) => automatic);
}
