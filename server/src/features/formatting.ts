/**
 * Formatting as VS Code formats JSON: each member and item on a line of its own. Only white space between tokens is ever
 * changed, and each gap by itself: so a missing comma keeps nothing else from being put in order, which is why this is
 * no call of `jsonc-parser`, that stops at the first mistake and drops the final newline.
 */
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../core/json-node.ts';
import { isFollowedByWord } from '../core/json-string.ts';
import { type Token, tokensOf } from '../core/json-tokens.ts';
import { isQuote } from '../core/json-word.ts';
import { lineEnd } from '../core/layout.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** Deeper than this the indentation grows no more, or a text of brackets alone would fill the memory. */
const DEEPEST = 100;
/** No client asks for more spaces in one step, nor for fewer than one, but by mistake. */
const WIDEST = 100;

const LINE_END = /[\r\n]/;

/** @param range what is to be formatted, in whole lines; by default the whole text */
export function format({ textDocument, document }: ConfigFile, options: FormattingOptions, range?: Range): TextEdit[] {
  const { text, json } = document;
  if (json.isUnread) {
    return [];
  }
  const lines = range ? linesOf(range, textDocument) : { start: 0, end: Number.POSITIVE_INFINITY };
  const edits: TextEdit[] = [];
  for (const gap of gapsOf(text, options)) {
    const { start, end, space } = within(gap, lines);
    if (start <= end && text.slice(start, end) !== space) {
      edits.push({ range: rangeOf(textDocument, { start, end }), newText: space });
    }
  }
  return edits;
}

/** From where its first line begins to where the next one after it does. It holds no line that it ends before. */
function linesOf({ start, end }: Range, textDocument: ConfigFile['textDocument']): Span {
  const next = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return {
    start: textDocument.offsetAt({ line: start.line, character: 0 }),
    end: next < textDocument.lineCount ? textDocument.offsetAt({ line: next, character: 0 }) : Number.POSITIVE_INFINITY,
  };
}

/** The part of a gap that is in some lines, which is where one is to be broken; else a gap that ends before it starts. */
function within(gap: Gap, lines: Span): Gap {
  const startsWithin = gap.start >= lines.start;
  const endsWithin = gap.end < lines.end;
  if (startsWithin && endsWithin) {
    return gap;
  }
  const [, lineBreaks, indentation = ''] = /^([\r\n]+)(.*)/.exec(gap.space) ?? [];
  return lineBreaks === undefined
    ? { start: 1, end: 0, space: '' }
    : {
        start: Math.max(gap.start, lines.start),
        end: Math.min(gap.end, lines.end),
        space: (startsWithin ? lineBreaks : '') + (endsWithin ? indentation : ''),
      };
}

/** What is between two tokens, before the first or behind the last, with the white space that belongs there. */
interface Gap extends Span {
  readonly space: string;
}

function* gapsOf(text: string, options: FormattingOptions): Generator<Gap, void, undefined> {
  const eol = lineEnd(text);
  const unit = options.insertSpaces ? ' '.repeat(Math.min(Math.max(1, options.tabSize), WIDEST)) : '\t';
  let before: Token | undefined;
  let depth = 0;
  let endsByLine = false;
  for (const token of tokensOf(text)) {
    const start = before?.end ?? 0;
    const old = text.slice(start, token.start);
    if (isCloser(token)) {
      depth = Math.max(0, depth - 1);
    }
    const line = () => eol + unit.repeat(Math.min(depth, DEEPEST));
    const space = endsByLine ? spaceInLine(old, line) : before ? spaceBetween(before, token, old, line) : '';
    yield { start, end: token.start, space };
    if (isOpener(token)) {
      depth += 1;
    }
    endsByLine = (endsByLine && !LINE_END.test(old)) || isOpenEnded(token, text);
    before = token;
  }
  const start = before?.end ?? 0;
  const old = text.slice(start);
  const last = before ? lastSpace(old, eol, options) : '';
  yield { start, end: text.length, space: endsByLine ? spaceInLine(old, () => last) : last };
}

/**
 * Where a text that has no closing quote, one in a later line, or one in its midst ends is told by the rest of the line; so
 * is whether it is Markdown what three backticks begin.
 */
function isOpenEnded(token: Token, text: string): boolean {
  const { start, end } = token;
  if (token.type === 'string') {
    return !token.node.closed || LINE_END.test(text.slice(start, end)) || isFollowedByWord(text, end);
  }
  return (token.type === 'word' && isQuote(text[start])) || text.startsWith('```', start);
}

function spaceInLine(old: string, line: () => string): string {
  return LINE_END.test(old) ? /^[ \t]*/.exec(old) + line() : old;
}

/**
 * @param old what is between them now
 * @param line makes a new line, with its indentation
 */
function spaceBetween(before: Token, token: Token, old: string, line: () => string): string {
  const breaks = LINE_END.test(old);
  if (before.type === 'comment' || token.type === 'comment') {
    // A comment stays on its line.
    return breaks ? line() : old && ' ';
  }
  if (isOpener(before)) {
    return isCloser(token) ? '' : line();
  }
  if (isCloser(token) || before.type === ',') {
    return line();
  }
  if (token.type === ':' && before.type === 'word' && breaks) {
    // A word that ends its line is taken for a text without quotes; one with a colon behind it is not.
    return line();
  }
  if (token.type === ',' || token.type === ':') {
    return '';
  }
  // Between two values a comma is missing, or words stand where a text belongs: those lines are their author's.
  return before.type === ':' ? ' ' : breaks ? line() : old;
}

/** Behind the last token: what the options say, and else as many line ends as there are. */
function lastSpace(old: string, eol: string, options: FormattingOptions): string {
  const ends = old.match(/\r\n|\n|\r/g)?.length ?? 0;
  const wanted = Math.max(ends, options.insertFinalNewline ? 1 : 0);
  return eol.repeat(options.trimFinalNewlines ? Math.min(wanted, 1) : wanted);
}

function isOpener({ type }: Token): boolean {
  return type === '{' || type === '[';
}

function isCloser({ type }: Token): boolean {
  return type === '}' || type === ']';
}
