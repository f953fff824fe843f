/** Inside a JSON string: where it ends, what is wrong with it, and where each of its characters stands in the text. */
import * as l10n from '@vscode/l10n';
import type { StringNode } from './json-node.ts';
import { insertion, replacement, type SyntaxProblem } from './syntax-problem.ts';

/** What needs no second look in a string. */
const PLAIN = /[^"\\\r\n]*/y;

/** Reads the string whose opening quote is at `start`. */
export function scanString(text: string, start: number): StringNode {
  let end = endOfPlain(text, start + 1);
  while (text[end] === '\\' && end + 1 < text.length && !/[\r\n]/.test(text[end + 1] ?? '')) {
    end = endOfPlain(text, end + 2);
  }
  end = text[end] === '\\' ? end + 1 : end;
  let closed = text[end] === '"';
  if (closed && isFollowedByWord(text, end + 1)) {
    end = quoteThatEnds(text, end);
  } else if (!closed) {
    const quote = quoteOfLaterLine(text, end);
    closed = quote !== undefined;
    end = quote ?? endOfUnclosed(text, start + 1, end);
  }
  const inner = text.slice(start + 1, end);
  const value = inner.includes('\\') ? resolveEscapes(inner) : inner;
  return { type: 'string', start, end: closed ? end + 1 : end, value, quoted: true, closed };
}

function endOfPlain(text: string, from: number): number {
  PLAIN.lastIndex = from;
  PLAIN.test(text);
  return PLAIN.lastIndex;
}

const AFTER_TEXT = new Set([':', ',', '\n', '\r', ' ', '}', ']', '']);

/** Whether what no JSON has behind a text stands at `end`: then the quote before it belongs to the text. */
export function isFollowedByWord(text: string, end: number): boolean {
  // Nearly always one of these comes next.
  return !AFTER_TEXT.has(text.charAt(end)) && /^(?:[\p{L}\p{N}]|\{\{)/u.test(text.slice(end, end + 2));
}

/** The last quote of the line behind which the structure goes on; `first` where there is none but that. */
function quoteThatEnds(text: string, first: number): number {
  const line = /[^\r\n]*/.exec(text.slice(first, first + 10_000))?.[0] ?? '';
  const end = /^"(?:[^"\\]|\\.|"(?![ \t]*(?:[,:}\]]|$)))*"(?=[ \t]*(?:[,:}\]]|$))/.exec(line)?.[0].length;
  return end === undefined ? first : first + end - 1;
}

/**
 * The closing quote of a text that the author pasted over several lines: taken as one string, one mistake is one
 * finding. A quote in a later line closes where the line, or the structure, goes on behind it.
 */
function quoteOfLaterLine(text: string, from: number): number | undefined {
  const quote = text.indexOf('"', from);
  return quote !== -1 && /^[ \t]*(?:[,}\]\r\n]|$)/.test(text.slice(quote + 1, quote + 100)) ? quote : undefined;
}

/** Leaves to the structure what most likely belongs to it: the commas and brackets that end the line. */
function endOfUnclosed(text: string, first: number, last: number): number {
  let end = last;
  while (end > first && /[\s,]/.test(text[end - 1] ?? '')) {
    end -= 1;
    const brackets = /[\s,]([}\]]+)$/.exec(text.slice(Math.max(first, end - 10), end));
    end -= brackets?.[1]?.length ?? 0;
  }
  return end;
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const FOUR_HEX = /^[0-9a-fA-F]{4}$/;

/**
 * A wrong escape stands for its characters, so that every unit of the value has its place in the text. By hand: a text of four
 * million backslashes is read in a third of the time.
 */
function resolveEscapes(inner: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = inner.indexOf('\\'); at !== -1 && at + 1 < inner.length; at = inner.indexOf('\\', from)) {
    if (at > from) {
      pieces.push(inner.slice(from, at));
    }
    const character = inner.charAt(at + 1);
    const hex = character === 'u' ? inner.slice(at + 2, at + 6) : '';
    const isHex = FOUR_HEX.test(hex);
    pieces.push(isHex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPED[character] ?? character));
    from = at + (isHex ? 6 : 2);
  }
  pieces.push(inner.slice(from));
  return pieces.join('');
}

/** Right escapes, a wrong one, or a character that a string must not hold. */
const ESCAPES_OR_CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){1,1000}|\\(?:[\s\S]|$)|\r\n|[\u0000-\u001f]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const SUSPECT = /["\\\u0000-\u001f]/;

const RIGHT = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** Whether a string may have problems: one without escapes, quotes and control characters, as most are, has none. */
export function isSuspect(text: string, { start, end, closed }: StringNode): boolean {
  return !closed || SUSPECT.test(text.slice(start + 1, end - 1));
}

/** Judges what stands between a string's quotes by RFC 8259, section 7. */
export function* stringProblems(text: string, node: StringNode): Iterable<SyntaxProblem> {
  const first = node.start + 1;
  const inner = text.slice(first, node.end - (node.closed ? 1 : 0));
  for (const match of inner.matchAll(ESCAPES_OR_CONTROL)) {
    const [found] = match;
    const start = first + match.index;
    const end = start + found.length;
    if (found === '\\u') {
      const message = l10n.t('"\\u" must be followed by four hexadecimal digits.');
      yield { start, end, message, fix: replacement({ start, end }, 'u', l10n.t('Remove the backslash')) };
    } else if (found.startsWith('\\') && found !== '\\' && !RIGHT.test(found)) {
      const message = l10n.t('"{0}" is no escape that JSON knows. For a backslash write "\\\\".', found);
      yield { start, end, message, fix: replacement({ start, end }, found.slice(1), l10n.t('Remove the backslash')) };
    } else if (!found.startsWith('\\')) {
      const newText = JSON.stringify(found.replace('\r\n', '\n')).slice(1, -1);
      yield {
        start,
        end,
        message: controlMessage(found),
        fix: replacement({ start, end }, newText, l10n.t('Write {0}', newText)),
      };
    }
  }
  if (inner.includes('"')) {
    yield* innerQuotes(inner, first);
  }
  if (!node.closed) {
    const { start, end } = node;
    yield {
      start,
      end,
      message: l10n.t('The closing double quote of this text is missing.'),
      fix: insertion(end, '"'),
    };
  }
}

/** One problem for all quotes that stand in a text without their backslash: mended one by one they would end it. */
function* innerQuotes(inner: string, first: number): Iterable<SyntaxProblem> {
  const quotes = [...inner.matchAll(/\\[\s\S]|"/g)].filter(([found]) => found === '"').map(({ index }) => index);
  const [from] = quotes;
  const to = (quotes.at(-1) ?? 0) + 1;
  if (from === undefined) {
    return;
  }
  const span = { start: first + from, end: first + to };
  const escaped = inner.slice(from, to).replaceAll(/\\[\s\S]|"/g, (found) => (found === '"' ? '\\"' : found));
  const message = l10n.t('A double quote inside a text must be escaped: write \\".');
  yield { ...span, message, fix: replacement(span, escaped, l10n.t('Write \\" inside the text')) };
}

function controlMessage(found: string): string {
  const hex = found.charCodeAt(0).toString(16).padStart(4, '0');
  if (found === '\t') {
    return l10n.t('A tab must be escaped in a JSON text: write \\t.');
  }
  if (found.startsWith('\r') || found === '\n') {
    return l10n.t('A JSON text stays on one line: write \\n in place of this line break.');
  }
  return l10n.t(
    'The control character {0} must be escaped in a JSON text: write {1}.',
    `U+${hex.toUpperCase()}`,
    `\\u${hex}`,
  );
}

/**
 * Maps positions in a string's value to offsets in the text, across escapes.
 *
 * @returns a function from an index in `node.value` (UTF-16 code units; the value's length is allowed) to the offset of
 *   that character in `text`.
 */
export function offsetsOf(text: string, node: StringNode): (index: number) => number {
  const first = node.start + (node.quoted ? 1 : 0);
  const last = node.end - (node.quoted && node.closed ? 1 : 0);
  if (last - first === node.value.length) {
    return (index) => first + index;
  }
  const offsets: number[] = [];
  for (const match of text.slice(first, last).matchAll(/\\u[0-9a-fA-F]{4}|\\[\s\S]|[\s\S]/g)) {
    offsets.push(first + match.index);
  }
  return (index) => offsets[index] ?? last;
}

/** Whether a colon comes next, which makes a string a property name. */
export function isFollowedByColon(text: string, node: StringNode): boolean {
  let offset = node.end;
  while (/\s/.test(text[offset] ?? '')) {
    offset += 1;
  }
  return text[offset] === ':';
}
