/** The tokens of a JSON text, whole or broken: what the parser and the formatter both take for one. */
import type { Span, StringNode } from './json-node.ts';
import { scanString } from './json-string.ts';
import { scanQuoted } from './json-word.ts';

export type Token = Mark | Text | Quoted | Comment | Word | OddSpace;

export interface Mark extends Span {
  readonly type: '{' | '}' | '[' | ']' | ',' | ':';
}

export interface Text extends Span {
  readonly type: 'string';
  readonly node: StringNode;
}

/** A text in the quotes of other languages, or of word processors. */
export interface Quoted extends Span {
  readonly type: 'quoted';
  readonly node: StringNode;
}

/**
 * JSON has none; where there is one all the same, it is known for what it is. So is what Markdown has around code, which is
 * copied along from a chat or a page.
 */
export interface Comment extends Span {
  readonly type: 'comment';
}

/** Whatever runs on without a space or a character that means something to JSON: a literal, a number, or a mistake. */
export interface Word extends Span {
  readonly type: 'word';
}

/** White space that JSON does not know, such as the no-break space of a web page, or a byte order mark. */
export interface OddSpace extends Span {
  readonly type: 'space';
}

const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|`{3,}\w*(?=[ \t]*(?:[\r\n]|$))/y;
const ODD_SPACE = /[^\S \t\r\n]+/y;
const WORD = /[^\s{}[\],:"]+/y;

/** In the order of the text; between them is nothing but what JSON takes for white space (RFC 8259, section 2). */
export function* tokensOf(text: string): Generator<Token, void, undefined> {
  for (let token = nextToken(text, 0); token !== undefined; token = nextToken(text, token.end)) {
    yield token;
  }
}

/** The first token from an offset on, which is none inside of a token; undefined behind the last one. */
export function nextToken(text: string, offset: number): Token | undefined {
  let start = offset;
  while (isSpace(text.charCodeAt(start))) {
    start += 1;
  }
  return start < text.length ? readToken(text, start) : undefined;
}

/** Whether it is white space to JSON. @param code a UTF-16 code unit; NaN where there is none */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function readToken(text: string, start: number): Token {
  const character = text[start];
  switch (character) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return { type: character, start, end: start + 1 };
    case '"': {
      const node = scanString(text, start);
      return { type: 'string', start, end: node.end, node };
    }
    default:
      return readOther(text, start);
  }
}

function readOther(text: string, start: number): Token {
  const endOfComment = endOf(COMMENT, text, start);
  if (endOfComment > start) {
    return { type: 'comment', start, end: endOfComment };
  }
  const endOfSpace = endOf(ODD_SPACE, text, start);
  if (endOfSpace > start) {
    return { type: 'space', start, end: endOfSpace };
  }
  const node = scanQuoted(text, start);
  return node ? { type: 'quoted', start, end: node.end, node } : { type: 'word', start, end: endOf(WORD, text, start) };
}

/** The end of what a sticky expression matches at `start`; `start` where it matches nothing. */
function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : start;
}
