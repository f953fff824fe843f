/**
 * Tries what looks like the remedy of a syntax error: where quotes and brackets are all wrong, it may be none. A remedy
 * takes a problem away and leaves the value as it was made out, so that no other rule sees anything new.
 */
import type { JsonDocument } from '../core/document.ts';
import { addWithoutConflict, applyEdits, type Edit } from '../core/edit.ts';
import { parseJson } from '../core/json-parse.ts';
import { isSameValue } from '../core/json-value.ts';
import type { SyntaxProblem } from '../core/syntax-problem.ts';

/**
 * How much may be done to try each alone, in UTF-16 code units that are read, for each has the whole text read again. Where
 * it would be more, those are taken that stand the trial together, though one of them alone may not.
 */
const MOST_ALONE = 2_500_000;
/** How much may be done to try them together, in the same; all at once are tried always. */
const MOST_TOGETHER = 5_000_000;
/** What a problem costs at each trial, in the same. */
const PROBLEM = 50;

/** @returns gives the edit of a problem's fix, and none where it does not help or there were too many to try */
export function syntaxTrials(document: JsonDocument): (problem: SyntaxProblem) => readonly Edit[] {
  let helpful: ReadonlyMap<SyntaxProblem, Edit> | undefined;
  return (problem) => {
    if (problem.fix === undefined) {
      return [];
    }
    if (costOf(document) * document.json.problems.length <= MOST_ALONE) {
      const edit = problem.fix.edit();
      return helps(document, [problem], [edit]) ? [edit] : [];
    }
    helpful ??= tryMany(document);
    const edit = helpful.get(problem);
    return edit === undefined ? [] : [edit];
  };
}

/** Halves what does not stand the trial together, until what is to blame is found. */
function tryMany(document: JsonDocument): ReadonlyMap<SyntaxProblem, Edit> {
  const helpful = new Map<SyntaxProblem, Edit>();
  const { problems } = document.json;
  let left = Math.max(1, Math.floor(MOST_TOGETHER / costOf(document)));
  const groups = [true, false].map((automatic) => problems.filter(({ fix }) => fix?.automatic === automatic));
  for (let group = groups.shift(); group !== undefined && left > 0; group = groups.shift()) {
    const edits = new Map<SyntaxProblem, Edit>();
    const together: Edit[] = [];
    for (const problem of group) {
      const edit = problem.fix?.edit();
      if (edit !== undefined && addWithoutConflict(together, [edit])) {
        edits.set(problem, edit);
      }
    }
    const tried = [...edits.keys()];
    left -= 1;
    if (helps(document, tried, together)) {
      for (const [problem, edit] of edits) {
        helpful.set(problem, edit);
      }
    } else if (tried.length > 1) {
      const middle = tried.length >> 1;
      groups.push(tried.slice(0, middle), tried.slice(middle));
    }
  }
  return helpful;
}

/** What one trial costs, in UTF-16 code units that are read. */
function costOf({ text, json }: JsonDocument): number {
  return text.length + PROBLEM * json.problems.length;
}

/** Whether the edits take the problems away, each of them one of its kind. */
function helps({ text, json }: JsonDocument, tried: readonly SyntaxProblem[], edits: readonly Edit[]): boolean {
  if (json.isPartial) {
    // Nobody knows what its value is.
    return false;
  }
  const { root, problems } = parseJson(applyEdits(text, edits));
  const [before, after, gone] = [json.problems, problems, tried].map(amounts);
  const areGone = [...(gone ?? [])].every(
    ([message, amount]) => (after?.get(message) ?? 0) <= (before?.get(message) ?? 0) - amount,
  );
  return areGone && problems.length <= json.problems.length - tried.length && isSameValue(root, json.root);
}

function amounts(problems: readonly SyntaxProblem[]): ReadonlyMap<string, number> {
  const amount = new Map<string, number>();
  for (const { message } of problems) {
    amount.set(message, (amount.get(message) ?? 0) + 1);
  }
  return amount;
}
