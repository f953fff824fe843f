/** A word that JSON does not know, where a value or a property name belongs: what its author meant decides. */
import * as l10n from '@vscode/l10n';
import type { JsonNode, Span, StringNode } from './json-node.ts';
import { replacement, type SyntaxProblem } from './syntax-problem.ts';

const LITERALS: ReadonlyMap<string, 'true' | 'false' | 'null'> = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['on', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['off', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

/** What stands between the quotes of other languages, and of word processors. */
const QUOTED = /(?:'((?:[^'\\\r\n]|\\.)*)'|`((?:[^`\\\r\n]|\\.)*)`|[“”„]([^“”„"\r\n]*)[“”]|[‘’‚]([^‘’‚"\r\n]*)[‘’])/y;

/** Whether a text in other than double quotes may begin with a character. */
export function isQuote(character: string | undefined): boolean {
  return /^['`“”„‘’‚]$/.test(character ?? '');
}

/** The text in other than double quotes that begins at an offset; undefined where there is none. */
export function scanQuoted(text: string, start: number): StringNode | undefined {
  QUOTED.lastIndex = start;
  const match = QUOTED.exec(text);
  const inner = match?.slice(1).find((group) => group !== undefined);
  if (match === null || inner === undefined) {
    return undefined;
  }
  const value = inner.replaceAll(/\\([\s\S])/g, '$1');
  return { type: 'string', start, end: start + match[0].length, value, quoted: true, closed: true };
}

/** A text that stands without double quotes. */
export function quotedProblem({ start, end, value }: StringNode): SyntaxProblem {
  const message = l10n.t('Texts and property names must be in plain double quotes (").');
  return {
    start,
    end,
    message,
    fix: replacement({ start, end }, JSON.stringify(value), l10n.t('Write it in double quotes')),
  };
}

const END_OF_VALUE = /[^\S\r\n]*(?:[,}\]\r\n]|$)/y;

/** The text without quotes that stands alone where a value belongs; undefined for what may become a literal. */
export function scanBare(text: string, start: number, end: number): StringNode | undefined {
  END_OF_VALUE.lastIndex = end;
  if (!END_OF_VALUE.test(text)) {
    return undefined;
  }
  const value = text.slice(start, end);
  const isLiteral = [...LITERALS.keys()].some((literal) => literal.startsWith(value.toLowerCase()));
  return !isLiteral && /^[\w+][\w.+-]*$/.test(value)
    ? { type: 'string', start, end, value, quoted: false, closed: true }
    : undefined;
}

/** What a word stands for that JSON does not know, and what to say of it. */
export function readWord(word: string, start: number): { readonly problem: SyntaxProblem; readonly node: JsonNode } {
  const span = { start, end: start + word.length };
  const literal = LITERALS.get(word.toLowerCase());
  if (literal === undefined) {
    const message = l10n.t('A value is expected here: a text in double quotes, true, false, a list or an object.');
    return { problem: { ...span, message }, node: { type: 'invalid', ...span } };
  }
  const message =
    literal === word.toLowerCase()
      ? l10n.t('JSON writes this as {0}, in small letters.', literal)
      : l10n.t('JSON writes this as {0}.', literal);
  const value = literal === 'null' ? null : literal === 'true';
  return {
    problem: { ...span, message, fix: replacement(span, literal, l10n.t('Write {0}', literal)) },
    node: { type: value === null ? 'null' : 'boolean', ...span, value },
  };
}

/** White space that is none for JSON, which knows space, tab and the two line breaks only. */
export function oddSpaceProblem(text: string, span: Span): SyntaxProblem {
  if (text[span.start] === '\uFEFF') {
    const message = l10n.t(
      'This is a byte order mark, which strict JSON does not allow. Save the file as UTF-8 without BOM.',
    );
    return { ...span, message, fix: replacement(span, '', l10n.t('Remove the byte order mark')) };
  }
  const code = text.charCodeAt(span.start).toString(16).toUpperCase().padStart(4, '0');
  const message = l10n.t(
    'JSON does not know this white space ({0}), which is hard to see. Write a plain space.',
    `U+${code}`,
  );
  return { ...span, message, fix: replacement(span, ' ', l10n.t('Replace it by a plain space')) };
}
