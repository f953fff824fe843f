/**
 * A JSON parser that never gives up and never recurses: it reads a text that is being typed, and one nested 100,000
 * deep, and says of each place that `JSON.parse` would refuse what to do about it. The parsers on npm take comments for
 * granted, recurse, or stop at the first mistake.
 */
import { createTreeBuilder, type SyntaxProblem, type TreeBuilder } from './json-builder.ts';
import type { JsonNode } from './json-node.ts';
import { scanString, stringProblems } from './json-string.ts';

export interface ParsedJson {
  /** Absent where the text holds no value at all. */
  readonly root: JsonNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

const SPACE = /[ \t\r\n]*/y;
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
/** Whatever runs on without a space or a character that means something to JSON: a literal, a number, or a mistake. */
const WORD = /[^\s{}[\],:"]+|\s/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Reads `text` as strict JSON (RFC 8259, as `JSON.parse` takes it).
 *
 * @returns the tree of whatever can be made out, and the problems; none exactly where `JSON.parse` accepts the text.
 */
export function parseJson(text: string): ParsedJson {
  const builder = createTreeBuilder(text);
  let offset = endOf(SPACE, text, 0);
  while (offset < text.length) {
    offset = endOf(SPACE, text, readToken(text, offset, builder));
  }
  return builder.finish();
}

/** Hands the token at `start` to the builder, and returns the offset behind it. */
function readToken(text: string, start: number, builder: TreeBuilder): number {
  switch (text[start]) {
    case '{':
      builder.openObject(start);
      return start + 1;
    case '[':
      builder.openArray(start);
      return start + 1;
    case '}':
      builder.close('object', start);
      return start + 1;
    case ']':
      builder.close('array', start);
      return start + 1;
    case ',':
      builder.comma(start);
      return start + 1;
    case ':':
      builder.colon(start);
      return start + 1;
    case '"': {
      const node = scanString(text, start);
      builder.scalar(node);
      for (const problem of stringProblems(text, node)) {
        builder.report(problem.start, problem.end, problem.message);
      }
      return node.end;
    }
    default:
      return readComment(text, start, builder) ?? readWord(text, start, builder);
  }
}

function readComment(text: string, start: number, builder: TreeBuilder): number | undefined {
  const end = endOf(COMMENT, text, start);
  if (end === start) {
    return undefined;
  }
  builder.report(start, end, 'Strict JSON has no comments. Remove this one.');
  return end;
}

function readWord(text: string, start: number, builder: TreeBuilder): number {
  const end = endOf(WORD, text, start);
  const word = text.slice(start, end);
  if (word === 'true' || word === 'false') {
    builder.scalar({ type: 'boolean', start, end, value: word === 'true' });
  } else if (word === 'null') {
    builder.scalar({ type: 'null', start, end, value: null });
  } else if (/^[-+.]?\d/.test(word)) {
    builder.scalar({ type: 'number', start, end, value: Number.parseFloat(word) });
    if (!NUMBER.test(word)) {
      builder.report(start, end, `"${word}" is not a number as JSON writes it.`);
    }
  } else {
    builder.unknown(start, end);
  }
  return end;
}

/** The end of what a sticky expression matches at `start`; `start` where it matches nothing. */
function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : start;
}
