/**
 * A JSON parser that never recurses, and gives up only after more mistakes, or deeper down with one, than anybody makes. It
 * reads a text that is being typed, and one nested 100,000 deep, and says of each place that `JSON.parse` would refuse what
 * to do about it. The parsers on npm take comments for granted, recurse, or stop at the first mistake. What is well-formed
 * is read by a faster one (`json-strict.ts`).
 */
import * as l10n from '@vscode/l10n';
import { createTreeBuilder, type TreeBuilder } from './json-builder.ts';
import { moveNode } from './json-move.ts';
import { type JsonNode, nodeAt, type ObjectNode, type Span } from './json-node.ts';
import { parseStrict } from './json-strict.ts';
import { isSuspect, stringProblems } from './json-string.ts';
import { nextToken, type Text, type Token } from './json-tokens.ts';
import { oddSpaceProblem, quotedProblem } from './json-word.ts';
import { commentProblem, replacement, type SyntaxFix, type SyntaxProblem } from './syntax-problem.ts';

export interface ParsedJson {
  /** Absent where the text holds no value at all. */
  readonly root: JsonNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Set where the rest of the text was not looked at, as the last of the problems says; there is no tree then. */
  readonly isPartial?: true;
  /** Set where the text is too large for a tree; without problems it is JSON all the same. */
  readonly isUnread?: true;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Reads `text` as strict JSON (RFC 8259, as `JSON.parse` takes it).
 *
 * @returns the tree of whatever can be made out, and the problems; none exactly where `JSON.parse` accepts the text.
 */
export function parseJson(text: string): ParsedJson {
  const root = parseStrict(text);
  return root === undefined ? parseTolerant(text) : { root, problems: [] };
}

/** Nobody makes so many mistakes: to read on would take seconds, and fill the memory. */
const MOST_PROBLEMS = 50_000;
/** Nor writes so many objects and lists in one another. */
const DEEPEST = 200_000;

/** The same for a text that is not well-formed, or most likely not. */
export function parseTolerant(text: string): ParsedJson {
  const builder = createTreeBuilder(text);
  for (let token = nextToken(text, 0); token !== undefined; token = nextToken(text, token.end)) {
    hand(token, text, builder);
    if (isTooMuch(builder)) {
      return { root: undefined, problems: [...builder.soFar().problems, gaveUp(token)], isPartial: true };
    }
  }
  return builder.finish();
}

function isTooMuch({ problemCount, depth }: TreeBuilder): boolean {
  return problemCount() > MOST_PROBLEMS || depth() > DEEPEST;
}

function gaveUp({ start, end }: Span): SyntaxProblem {
  const message = l10n.t(
    'What follows was not looked at: too much before this is wrong, or too many brackets stand in one another.',
  );
  return { start, end, message };
}

export interface ParsedItem {
  readonly node: ObjectNode;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads one object of a list again, after something inside of its braces has changed. All else in the text must be
 * well-formed, and as it was.
 *
 * @param list the list that the object stands in, and the object around that
 * @param item where the object stands now, by its braces as they were
 * @returns what a reading of the whole text would make of the object, and its problems, which are all that there are;
 *   undefined where the change reaches beyond the object, as with a bracket too many, and where the text is not read on
 */
export function parseItem(
  text: string,
  { list, around }: { readonly list: Span; readonly around: Span },
  item: Span,
): ParsedItem | undefined {
  const strict = parseStrict(ownText(text.slice(item.start, item.end)));
  if (strict?.type === 'object') {
    return { node: moveNode(strict, item.start), problems: [] };
  }
  const builder = createTreeBuilder(text);
  builder.openObject(around.start);
  builder.scalar({ type: 'string', start: around.start, end: list.start, value: '', quoted: true, closed: true });
  builder.colon(list.start);
  builder.openArray(list.start);
  const outside = builder.depth();
  for (let token = nextToken(text, item.start); token !== undefined; token = nextToken(text, token.end)) {
    hand(token.type === 'string' ? withOwnValue(token) : token, text, builder);
    if (isTooMuch(builder)) {
      return undefined;
    }
    const depth = builder.depth();
    if (depth <= outside) {
      const { root, problems } = builder.soFar();
      const isWhole = depth === outside && token.end === item.end;
      const node = isWhole ? nodeAt(root, ['', 0]) : undefined;
      return node?.type === 'object' ? { node, problems } : undefined;
    }
    if (token.end >= item.end) {
      return undefined;
    }
  }
  return undefined;
}

function withOwnValue(token: Text): Text {
  return { ...token, node: { ...token.node, value: ownText(token.node.value) } };
}

/** What is a slice of the text would keep all of it in memory, for as long as the object stays as it is. */
function ownText(slice: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(slice));
  return typeof copy === 'string' ? copy : slice;
}

function hand(token: Token, text: string, builder: TreeBuilder): void {
  const { start } = token;
  switch (token.type) {
    case '{':
      builder.openObject(start);
      break;
    case '[':
      builder.openArray(start);
      break;
    case '}':
      builder.close('object', start);
      break;
    case ']':
      builder.close('array', start);
      break;
    case ',':
      builder.comma(start);
      break;
    case ':':
      builder.colon(start);
      break;
    case 'string':
      builder.scalar(token.node);
      if (isSuspect(text, token.node)) {
        for (const problem of stringProblems(text, token.node)) {
          if (builder.add(problem) > MOST_PROBLEMS) {
            break;
          }
        }
      }
      break;
    case 'comment':
      builder.add(commentProblem(text, token));
      break;
    case 'quoted':
      builder.add(quotedProblem(token.node));
      builder.scalar(token.node);
      break;
    case 'space':
      builder.add(oddSpaceProblem(text, token));
      break;
    case 'word':
      handWord(token, text, builder);
  }
}

function handWord(token: Token, text: string, builder: TreeBuilder): void {
  const { start, end } = token;
  const word = text.slice(start, end);
  if (word === 'true' || word === 'false') {
    builder.scalar({ type: 'boolean', start, end, value: word === 'true' });
  } else if (word === 'null') {
    builder.scalar({ type: 'null', start, end, value: null });
  } else if (/^[-+.]?\d/.test(word)) {
    builder.scalar({ type: 'number', start, end, value: Number.parseFloat(word) });
    if (!NUMBER.test(word)) {
      const message = l10n.t('"{0}" is not a number as JSON writes it.', word);
      builder.add({ start, end, message, fix: numberFix(word, token) });
    }
  } else {
    builder.unknown(start, end);
  }
}

function numberFix(word: string, span: Span): SyntaxFix | undefined {
  const newText = String(Number(word));
  return NUMBER.test(newText) && /^[-+]?[\d.]+$/.test(word)
    ? replacement(span, newText, l10n.t('Write {0}', newText))
    : undefined;
}
