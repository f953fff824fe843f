/** A valid config, changed at random: what people, programs and merges do to one. */
import fc from 'fast-check';

/** JSON as it is written: keys can stand twice, and a text can be no value at all. */
type Tree = { readonly open: '{' | '['; readonly entries: readonly Entry[] } | { readonly text: string };

interface Entry {
  /** As it is written between its quotes; absent in a list. */
  readonly key?: string;
  readonly value: Tree;
}

const KEYS = ['accountSID', 'authToken', 'fromMessagingServiceSID', 'disableRiskCheck', 'templates', 'usageType'];
const OTHER_KEYS = ['content', 'accountSid', 'x', '', '__proto__', 'constructor', '\\u0061ccountSID'];
const SCALARS = ['null', 'true', 'false', '0', '-1.5e3', '01', '""', '"Generic"', '"SignIn"', '"\\ud800"', "'x'", 'x'];
const PIECES = ['{', '}', '[', ']', ',', ':', '"', '\\', '/', '\n', '\t', 'e', '.', '-', '\0', '\u2028', '\ud83d', "'"];

const key = fc.constantFrom(...KEYS, ...OTHER_KEYS);
const tree: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom(...SCALARS).map((text) => ({ text })),
  fc.constantFrom<Tree>({ open: '[', entries: [] }, { open: '{', entries: [] }),
  fc.jsonValue({ maxDepth: 3 }).map(treeOf),
);

type Change = (entries: readonly Entry[], index: number) => readonly Entry[];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((entries, index) => entries.toSpliced(index, 1)),
  fc.constant<Change>((entries, index) => entries.toSpliced(index, 0, ...entries.slice(index, index + 1))),
  fc.constant<Change>((entries, index) => [...entries.slice(index), ...entries.slice(0, index)]),
  tree.map<Change>((value) => (entries, index) => replaced(entries, index, (entry) => ({ ...entry, value }))),
  key.map<Change>(
    (name) => (entries, index) =>
      replaced(entries, index, (entry) => ('key' in entry ? { ...entry, key: name } : entry)),
  ),
  fc.tuple(key, tree).map<Change>(
    ([name, value]) =>
      (entries, index) =>
        replaced(entries, index, (entry) => ('key' in entry ? { key: name, value } : { value }), 0),
  ),
);

function replaced(entries: readonly Entry[], index: number, by: (entry: Entry) => Entry, remove = 1): readonly Entry[] {
  return entries.toSpliced(index, remove, ...entries.slice(index, index + 1).map(by));
}

/** Changes the entry that comes `at`-th, counted from the top. */
function changed(root: Tree, at: number, by: Change): Tree {
  let left = at % Math.max(1, countOf(root));
  const visit = (node: Tree): Tree => {
    if ('text' in node) {
      return node;
    }
    const index = left;
    left -= node.entries.length;
    return index >= 0 && index < node.entries.length
      ? { ...node, entries: by(node.entries, index) }
      : { ...node, entries: node.entries.map((entry) => ({ ...entry, value: visit(entry.value) })) };
  };
  return visit(root);
}

function countOf(node: Tree): number {
  return 'text' in node ? 0 : node.entries.reduce((sum, { value }) => sum + countOf(value), node.entries.length);
}

function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) {
    return { open: '[', entries: value.map((item) => ({ value: treeOf(item) })) };
  }
  return typeof value === 'object' && value !== null
    ? {
        open: '{',
        entries: Object.entries(value).map(([name, member]) => ({ key: keyOf(name), value: treeOf(member) })),
      }
    : { text: JSON.stringify(value) };
}

/** A key as it is written between its quotes. */
function keyOf(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}

function print(node: Tree, space: string): string {
  if ('text' in node) {
    return node.text;
  }
  const entries = node.entries.map((entry) =>
    entry.key === undefined ? print(entry.value, space) : `"${entry.key}":${space}${print(entry.value, space)}`,
  );
  return `${node.open}${space}${entries.join(`,${space}`)}${space}${node.open === '{' ? '}' : ']'}`;
}

/** Members and items that are deleted, doubled, moved, renamed, replaced or put in. */
export function restructured(text: string): fc.Arbitrary<string> {
  const root = treeOf(JSON.parse(text));
  const changes = fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 });
  return fc.tuple(changes, fc.constantFrom('', ' ', '\r\n', '\u00a0')).map(([list, space]) =>
    print(
      list.reduce((node, [at, by]) => changed(node, at, by), root),
      space,
    ),
  );
}

/** Characters that are taken away and put in, anywhere; and now and then the rest of the text is gone. */
export function scribbled(text: string): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom('', ...PIECES), fc.string({ maxLength: 3, unit: 'binary' }));
  const drop = fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 12 }) }, fc.constant(text.length));
  return fc.array(fc.record({ at: fc.nat(), drop, piece }), { maxLength: 3 }).map((edits) =>
    edits.reduce((current, edit) => {
      const offset = edit.at % (current.length + 1);
      return current.slice(0, offset) + edit.piece + current.slice(offset + edit.drop);
    }, text),
  );
}

/** A text or a bracket, with the space before it: what is put in between is in no text. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

type Slip = (text: string, at: number) => string;

/** What people and other formats put into JSON at one of its tokens, or leave away. */
const SLIPS: readonly Slip[] = [
  (text) => `\uFEFF${text}`,
  (text, at) => insertedAt(text, at, '// a comment\n'),
  (text, at) => insertedAt(text, at, '/* a comment */'),
  (text, at) => insertedAt(text, at, '# a comment\n'),
  (text, at) => insertedAt(text, at, ','),
  (text, at) => insertedAt(text, at, '\u00a0'),
  (text, at) => insertedAt(text, at, '\n\t\r\n '),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text) => text.replace(/([}\]])\s*$/, ',$1'),
  (text) => `${text},`,
  (text) => `${text}\n// the end`,
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll(/"(\w+)":/g, '$1:'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/"(?=[^"])/, '"\ud83d'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/"(?=[^"])/, '"\\ude00'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/"(?=[^"])/, `"${'long '.repeat(400)}`),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/:\s*[^\s,]+/, `: ${'9'.repeat(400)}`),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/([,{])/, `$1"x":${'['.repeat(3000)}${']'.repeat(3000)},`),
];

function insertedAt(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

/** One to three slips: comments, commas too many, other quotes, a byte order mark, halves of pairs, an end that is cut off. */
export function slipped(text: string): fc.Arbitrary<string> {
  const slips = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SLIPS)), { minLength: 1, maxLength: 3 });
  return slips.map((list) =>
    list.reduce((current, [nat, slip]) => {
      const places = [...current.matchAll(TOKEN)].map(({ index }) => index);
      return slip(current, places[nat % Math.max(1, places.length)] ?? 0);
    }, text),
  );
}
