/** Edits as people make them in a config, and as nobody would. */
import { applyEdits, type Edit } from '../../server/src/core/edit.ts';
import { besideLineEnd } from '../support/positions.ts';
import type { Random } from './random.ts';

/** One message to the server: edits one after another, each counted in the text that those before it leave. */
export type Change = readonly Edit[];

export interface EditedText {
  readonly text: string;
  /** What takes the last edits back, the last one last. */
  readonly undo: readonly Edit[];
}

const TEMPLATES = [
  '{ "usageType": "Generic", "content": "{{code}} is your code." }',
  '{\n      "usageType": "SignIn",\n      "content": "Your code is {{code}}."\n    }',
  '{ "usageType": "Register", "content": "Für 😀: {{Code}}" }',
  '{ "usageType": "BindMfa", "content": "" }',
  '{ "content": "{code}", "usageType": "Unknown", "x": [{}, [1, -0.5e9, true, null]] }',
  '{ "usageType": "Generic", "content": "{{code}}", "usageType": "SignIn" }',
];
const WORDS = [
  '{{code}}',
  'Your code: ',
  '<<code>>',
  '{{ code }}',
  'ключ',
  '日本',
  '👩‍👩‍👧',
  'https://x.example/😀',
  '\\u00e9',
  '\\"',
];
const MARKS = [
  ',',
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  '\\',
  '/',
  '//',
  '/*',
  '*/',
  '{{',
  '}}',
  '\u0000',
  '\ufeff',
  '1',
  '-',
  't',
  ' ',
];
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\u2028'];
const ASTRAL = ['😀', '\ud83d', '\ude00', '👍🏽', '\u{10ffff}'];
const UNDO_DEPTH = 200;
/** A text that has grown past this many characters begins again. */
const LIMIT = 400_000;

export function applyChange({ text, undo }: EditedText, change: Change): EditedText {
  const back = [...undo];
  let changed = text;
  for (const edit of change) {
    const { start, newText } = edit;
    back.push({ start, end: start + newText.length, newText: changed.slice(start, edit.end) });
    changed = applyEdits(changed, [edit]);
  }
  return { text: changed, undo: back.slice(-UNDO_DEPTH) };
}

/**
 * What an editor sends next: several messages where something is typed.
 *
 * @param original what a text that was broken or blown up begins again with
 */
export function nextChanges(edited: EditedText, original: string, random: Random): readonly Change[] {
  const { text } = edited;
  if (text.length > LIMIT + original.length || random.percent(1)) {
    return [[insteadOf(text, 0, text.length, original)]];
  }
  return random.weighted<() => readonly Change[]>([
    [25, () => typed(text, random)],
    [12, () => typedInText(text, random)],
    [15, () => [[insertion(text, random, MARKS)]]],
    [10, () => [[removedMark(text, random)]]],
    [
      10,
      () => [
        [
          insertion(
            text,
            random,
            TEMPLATES.flatMap((template) => [`${template},`, template, `,${template}`]),
          ),
        ],
      ],
    ],
    [10, () => [[removedTemplate(text, random)]]],
    [6, () => [[insertion(text, random, LINE_ENDS)]]],
    [6, () => [[astral(text, random)]]],
    [4, () => [[removedSpan(text, random, 40)]]],
    [2, () => [[removedSpan(text, random, text.length)]]],
    [1, () => [[insteadOf(text, text.length - 1 - random.below(3), text.length, '')]]],
    [2, () => [lineEndsAnew(text, random)]],
    [3, () => [[insteadOf(text, text.length, text.length, random.pick([...LINE_ENDS, ...WORDS]))]]],
    [5, () => [several(text, random)]],
    [1, () => [[]]],
    [20, () => undone(edited, random)],
  ])();
}

/** No edit begins or ends where no position can be, between the two characters of a line end. */
function insteadOf(text: string, from: number, to: number, newText: string): Edit {
  const start = besideLineEnd(text, Math.max(0, Math.min(from, text.length)));
  return { start, end: Math.max(start, besideLineEnd(text, Math.min(to, text.length))), newText };
}

function insertion(text: string, random: Random, pieces: readonly string[]): Edit {
  const at = random.percent(50) ? random.below(text.length + 1) : markIn(text, random, /[{}[\]",:]/g);
  return insteadOf(text, at, at, random.pick(pieces));
}

/** The place of one of the marks, or any. */
function markIn(text: string, random: Random, pattern: RegExp): number {
  const from = random.below(text.length + 1);
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? from;
}

/** A word, key by key. */
function typed(text: string, random: Random): readonly Change[] {
  return keys(text, random.below(text.length + 1), random.pick(WORDS));
}

function typedInText(text: string, random: Random): readonly Change[] {
  const quote = markIn(text, random, /"content": "/g);
  return keys(text, quote + '"content": "'.length, random.pick(WORDS));
}

function keys(text: string, at: number, word: string): readonly Change[] {
  const { start } = insteadOf(text, at, at, '');
  // By code units: what the first half of a pair leaves is a text, too.
  return word.split('').map((key, index) => [{ start: start + index, end: start + index, newText: key }]);
}

function removedMark(text: string, random: Random): Edit {
  const at = markIn(text, random, /[{}[\]",:]/g);
  return insteadOf(text, at, at + 1, '');
}

function removedTemplate(text: string, random: Random): Edit {
  const start = markIn(text, random, /\{\s*"(?:usageType|content)/g);
  const end = text.indexOf('}', start);
  return insteadOf(text, start, end < 0 ? start + 1 : end + random.below(3), '');
}

function removedSpan(text: string, random: Random, most: number): Edit {
  const start = random.below(text.length + 1);
  return insteadOf(text, start, start + random.below(most), random.percent(50) ? '' : random.pick(WORDS));
}

/** One in front of a pair, behind it, in the midst of it, or half of it taken away. */
function astral(text: string, random: Random): Edit {
  const pair = markIn(text, random, /[\ud800-\udbff][\udc00-\udfff]/g);
  const start = pair + random.below(3);
  return insteadOf(text, start, start + random.below(2), random.percent(30) ? '' : random.pick(ASTRAL));
}

/** All line ends of the text in another form, or mixed. */
function lineEndsAnew(text: string, random: Random): Change {
  const wanted = random.pick([() => '\r\n', () => '\n', () => random.pick(['\n', '\r\n', '\r'])]);
  return [insteadOf(text, 0, text.length, text.replaceAll(/\r\n|\n|\r/g, wanted))];
}

/** As of several cursors, or of an action that edits in several places. */
function several(text: string, random: Random): Change {
  const edits: Edit[] = [];
  let changed = text;
  for (let left = 2 + random.below(4); left > 0; left--) {
    const edit = random.percent(50)
      ? insertion(changed, random, [...MARKS, ...ASTRAL])
      : removedSpan(changed, random, 8);
    edits.push(edit);
    changed = applyEdits(changed, [edit]);
  }
  return edits;
}

/** Some of the last edits taken back, one message each. */
function undone({ text, undo }: EditedText, random: Random): readonly Change[] {
  const changes: Change[] = [];
  let left = text;
  for (const edit of undo.toReversed().slice(0, 1 + random.below(6))) {
    if (besideLineEnd(left, edit.start) !== edit.start || besideLineEnd(left, edit.end) !== edit.end) {
      break;
    }
    changes.push([edit]);
    left = applyEdits(left, [edit]);
  }
  return changes;
}
