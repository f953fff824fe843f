/** Changes of a text. */
import type { Span } from './json-node.ts';
import { countBefore } from './sorted.ts';

/** What stands in the span gives way to `newText`. Offsets are UTF-16 code units into the text before the change. */
export interface Edit extends Span {
  readonly newText: string;
}

/**
 * The smallest span that holds all in which two texts differ.
 *
 * @returns what gives way, and how many UTF-16 code units stand in its place; undefined where the texts are the same
 */
export function changeBetween(before: string, after: string): (Span & { readonly newLength: number }) | undefined {
  if (before === after) {
    return undefined;
  }
  const shorter = Math.min(before.length, after.length);
  const start = howFar(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = howFar(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - behind, newLength: after.length - behind - start };
}

/**
 * How many units two texts have in common from one end on. Whole pieces are compared, which takes a fraction of the time
 * that a loop over the characters would.
 */
function howFar(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  for (let size = most; size > 0; ) {
    if (same + size <= most && isSame(same, same + size)) {
      same += size;
    } else {
      size >>= 1;
    }
  }
  return same;
}

/**
 * @param edits in any order; no two of them in conflict
 * @returns the text with all of them applied at once
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let offset = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    parts.push(text.slice(offset, start), newText);
    offset = end;
  }
  return parts.join('') + text.slice(offset);
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Adds edits to those that are to be applied at once, unless one stands in another's way: they change the same
 * characters, or both begin at the same place, where nobody can tell which comes first.
 *
 * @param edits in the order of the text; changed by the call
 * @returns false where nothing was added
 */
export function addWithoutConflict(edits: Edit[], wanted: readonly Edit[]): boolean {
  const places = wanted.map((edit) => placeOf(edit, edits));
  if (places.includes(undefined)) {
    return false;
  }
  for (const edit of wanted) {
    edits.splice(placeOf(edit, edits) ?? edits.length, 0, edit);
  }
  return true;
}

/** Where an edit belongs among others in the order of the text; undefined where one of them is in its way. */
function placeOf(edit: Edit, edits: readonly Edit[]): number | undefined {
  const place = countBefore(edits, ({ start }) => start < edit.start);
  const before = edits[place - 1];
  const after = edits[place];
  const isFree = (before === undefined || before.end <= edit.start) && (after === undefined || isBehind(after, edit));
  return isFree ? place : undefined;
}

function isBehind(after: Edit, edit: Edit): boolean {
  return after.start > edit.start && after.start >= edit.end;
}

/** A part of a text that was changed: what is left of it, by its place there, or what came in. */
type Piece = Span | string;

/** A text under change that remembers which of its parts were there from the start. */
export interface TrackedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function trackText(text: string): TrackedText {
  return { text, pieces: [{ start: 0, end: text.length }] };
}

/** @param edits against the tracked text as it is now */
export function changeText({ text, pieces }: TrackedText, edits: readonly Edit[]): TrackedText {
  const take = pieceReader(pieces);
  const changed: (readonly Piece[])[] = [];
  let offset = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    changed.push(take(start - offset));
    take(end - start);
    changed.push([newText]);
    offset = end;
  }
  changed.push(take(text.length - offset));
  return { text: applyEdits(text, edits), pieces: changed.flat() };
}

/** The edits against the text that was tracked first, which lead to what it is now in one step. */
export function editsSince(original: string, { pieces }: TrackedText): readonly Edit[] {
  const edits: Edit[] = [];
  let offset = 0;
  let newText = '';
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if (typeof piece === 'string') {
      newText += piece;
      continue;
    }
    if (newText !== original.slice(offset, piece.start)) {
      edits.push({ start: offset, end: piece.start, newText });
    }
    offset = piece.end;
    newText = '';
  }
  return edits;
}

/** Hands the pieces out by length, cut where a length ends within one. */
function pieceReader(pieces: readonly Piece[]): (length: number) => readonly Piece[] {
  let index = 0;
  let used = 0;
  return (length) => {
    const taken: Piece[] = [];
    let left = length;
    for (let piece = pieces[index]; piece !== undefined && left > 0; piece = pieces[index]) {
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const from = used;
      const to = Math.min(size, from + left);
      taken.push(
        typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to },
      );
      left -= to - from;
      used = to === size ? 0 : to;
      index += to === size ? 1 : 0;
    }
    return taken;
  };
}
