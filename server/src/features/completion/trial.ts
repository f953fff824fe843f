/** Keeps back proposals that would bring an Error into the text which is not there yet. */
import { createDocument, type JsonDocument } from '../../core/document.ts';
import { applyEdits } from '../../core/edit.ts';
import type { ConfigFile } from '../config-file.ts';
import type { Gap } from './gap.ts';
import { type Proposal, textFor } from './proposal.ts';
import { toSnippet } from './snippet.ts';

/** The words of each Error in a text, but for those of its syntax. */
export type ErrorsOf = (document: JsonDocument) => readonly string[];

/** Tries each proposal where it might do harm. @returns those after which there is no Error that was not there */
export function withoutHarm(
  file: ConfigFile,
  gap: Gap,
  proposals: readonly Proposal[],
  errorsOf: ErrorsOf,
): readonly Proposal[] {
  const { document } = file;
  const { problems } = document.json;
  const tried = (proposal: Proposal) => {
    const { text: newText } = toSnippet(textFor(file, gap, proposal), false);
    const comma = gap.commaBefore === undefined ? [] : [{ start: gap.commaBefore, end: gap.commaBefore, newText: ',' }];
    return createDocument(applyEdits(document.text, [...comma, { ...gap.replace, newText }]), document);
  };
  const isWhole = () =>
    problems.length === 0 ||
    // All are written in the same way: what one of them makes JSON, all do.
    (isOnlyTheGap(document, gap) &&
      proposals.slice(0, 1).every((proposal) => tried(proposal).json.problems.length === 0));
  if (!saysSomething(gap, proposals) && isWhole()) {
    return proposals;
  }
  const before = errorsOf(document);
  const most = Math.max(1, Math.floor(MOST_READ / Math.max(1, document.text.length)));
  return proposals.slice(0, most).filter((proposal) => {
    const after = tried(proposal);
    return after.json.problems.length <= problems.length && isWithin(errorsOf(after), before);
  });
}

/**
 * Whether nothing but the gap keeps a text from being JSON, by where its problems are. Elsewhere the parser may have read
 * past something.
 */
function isOnlyTheGap({ text, json: { problems } }: JsonDocument, { replace: { start, end } }: Gap): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  const from = start - (before.length - before.trimEnd().length) - 1;
  const to = end + (after.length - after.trimStart().length);
  return problems.every((problem) => problem.start >= from && problem.end <= to);
}

/** How far the space around a gap is looked at, in UTF-16 code units. */
const LOOK = 1000;

/** Whether a key gives way that counts already: that of a value, or one that is known. */
function saysSomething(gap: Gap, proposals: readonly Proposal[]): boolean {
  return (
    gap.kind === 'property' &&
    (gap.current?.colon !== undefined || proposals.some(({ label }) => label === gap.current?.key.value))
  );
}

/** How much is read to try proposals, in UTF-16 code units; the first ones, which matter most, come first. */
const MOST_READ = 2_000_000;

/** Whether each of `some` is among `all`, as many times. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const one of all) {
    left.set(one, (left.get(one) ?? 0) + 1);
  }
  return some.every((one) => {
    const amount = left.get(one) ?? 0;
    left.set(one, amount - 1);
    return amount > 0;
  });
}
