/** Finds what is a placeholder in a template's text, and what only looks like one. */
import { distance } from 'fastest-levenshtein';
import { GUILLEMETS, type PlaceholderStyle } from './placeholder-style.ts';

/** A name that may stand in a placeholder; `object` holds more names, as in `{{user.name}}`. */
export interface Variable {
  readonly name: string;
  readonly kind: 'text' | 'object';
}

export interface Placeholder {
  /** UTF-16 index in the text. */
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  /** What stands between the brackets. */
  readonly name: string;
  readonly outcome: Outcome;
  /** The variable that was meant, where that can be told. */
  readonly meant: string | undefined;
}

/**
 * - `replaced`: Logto puts the value there.
 * - `untouched`: the phone shows it as it stands.
 * - `emptied`: Logto replaces it by nothing, for a text has no parts (`{{code.x}}`).
 * - `object`: Logto replaces it by `[object Object]` (`{{user}}`).
 * - `inherited`: Logto replaces it by the source text of a JavaScript built-in (`{{toString}}`).
 * - `wrapped`: Logto puts the value there, and what stands around it stays (`{{{code}}}`, `${{code}}`).
 * - `foreign`: right for Logto, but in this file another template engine would take it for its own.
 */
export type Outcome = 'replaced' | 'untouched' | 'emptied' | 'object' | 'inherited' | 'wrapped' | 'foreign';

/**
 * Brackets of the template languages that people come from; what is inside is judged below. The look-behinds and bounds
 * keep a text of nothing but brackets from costing more than one pass.
 */
const CANDIDATE = new RegExp(
  [
    /(?<!\$)\$*(?<!\{)(\{+)([^{}]{0,80})(\}+)/, // {{code}} {code} ${code} {{{code}}}
    /(?<!\{)(\{{2,3})\s*([\w.]{0,39}\w)()/, // {{code
    /(?<!<)(<+)([^<>\r\n]{0,80})(>+)/, // <<code>> <code>
    /(?<!\[)(\[+)([^[\]\r\n]{0,80})(\]+)/, // [code]
    /(?<!%)(%+)([\w .-]{1,80})(%+)/, // %code%
    /(#)(\w{1,40})(#)/, // #code#
    /(\$)(\w{1,40})()/, // $code
  ]
    .map((alternative) => alternative.source)
    .join('|'),
  'g',
);

/** In most texts there are placeholders of this form and nothing like one: those need no search for near misses. */
const EXACT = /\{\{([\w.]+)\}\}/g;
const BRACKET = /[{}<>[\]%#$]/;

function findExact(content: string, variables: readonly Variable[]): readonly Placeholder[] {
  return Array.from(content.matchAll(EXACT), ({ 0: text, 1: name = '', index: start }) => {
    const outcome = substitution(name, text, EXACT, variables);
    return { start, end: start + text.length, text, name, outcome, meant: meantVariable(name, variables) };
  });
}

/** One name, or a few words, as people write between brackets. */
const NAME = /^[\s\w.|-]{1,60}$/;

/**
 * @param content a template's text
 * @param variables what Logto knows, the code first
 * @returns the placeholders and what looks like one, in the order of the text
 */
export function findPlaceholders(
  content: string,
  style: PlaceholderStyle,
  variables: readonly Variable[],
): readonly Placeholder[] {
  if (style === '{{code}}' && !BRACKET.test(content.replaceAll(EXACT, ''))) {
    return findExact(content, variables);
  }
  const found: Placeholder[] = [];
  const candidate = new RegExp(CANDIDATE);
  for (let match = candidate.exec(content); match !== null; match = candidate.exec(content)) {
    const groups = match.slice(1).filter((group) => group !== undefined);
    const [open = '', inside = '', close = ''] = groups;
    const name = inside.trim();
    const meant = NAME.test(name) ? meantVariable(name, variables) : undefined;
    const outcome = judge({ text: match[0], open, close, name, meant }, style, variables);
    if (outcome !== undefined) {
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0], name, outcome, meant });
    } else {
      // Plain brackets may have a placeholder in them, as in `[{{code}}]`.
      candidate.lastIndex = match.index + match[0].indexOf(open) + Math.max(1, open.length);
    }
  }
  return found;
}

interface Candidate {
  readonly text: string;
  readonly open: string;
  readonly close: string;
  readonly name: string;
  readonly meant: string | undefined;
}

/** Undefined where it is plain text, such as the sender's name in `[Acme] …`. */
function judge(candidate: Candidate, style: PlaceholderStyle, variables: readonly Variable[]): Outcome | undefined {
  const { text, open, close, name, meant } = candidate;
  if (!NAME.test(name)) {
    // Nobody means two braces as plain text; Logto leaves them as they stand.
    return open.startsWith('{{') && style === '{{code}}' ? 'untouched' : undefined;
  }
  const doubled = open.length >= 2 && close.length >= 2 && /^[\w.]+$/.test(name);
  if (style === '<<code>>') {
    if (doubled && open.startsWith('<')) {
      return substitution(name, text, GUILLEMETS, variables);
    }
    // What else stands in braces belongs to the other engine, unless Logto's variable is meant.
    const isLogto = doubled && open.startsWith('{') && meant !== undefined;
    return isLogto ? 'foreign' : meant === undefined ? undefined : 'untouched';
  }
  if (doubled && open.startsWith('{')) {
    return substitution(name, text, /{{\s*[\w.]+\s*}}/, variables);
  }
  const isBraces = open.startsWith('{') || open === '<<';
  return isBraces || meant !== undefined ? 'untouched' : undefined;
}

function substitution(name: string, text: string, form: RegExp, variables: readonly Variable[]): Outcome {
  const [root = '', ...rest] = name.split('.');
  const variable = variables.find((known) => known.name === root);
  if (variable === undefined) {
    return root !== '' && root in {} ? 'inherited' : 'untouched';
  }
  if (variable.kind === 'text' && rest.length > 0) {
    return 'emptied';
  }
  if (variable.kind === 'object' && rest.length === 0) {
    return 'object';
  }
  return text.replace(form, '') === '' ? 'replaced' : 'wrapped';
}

/** Other names that people give to the code, without case and punctuation. */
const CODE_NAMES = /^(?:.*code|otp|pin|passcode|password|token|vcode|onetimepassword|verification)$/;

/** The known variable that a name stands for: to the letter, but for case and punctuation, or but for one slip. */
function meantVariable(name: string, variables: readonly Variable[]): string | undefined {
  if (variables.some((variable) => variable.name === name)) {
    return name;
  }
  const [root = '', ...rest] = name.replace(/\|.*$|^[\s.]+/g, '').split('.');
  const plain = root.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const close =
    variables.find((variable) => variable.name.toLowerCase() === plain) ??
    variables.find((variable) => plain.length > 2 && distance(variable.name.toLowerCase(), plain) <= 1);
  const code = variables[0];
  if (close !== undefined) {
    return close.kind === 'object' && rest.length > 0 ? [close.name, ...rest].join('.') : close.name;
  }
  return code !== undefined && CODE_NAMES.test(plain) ? code.name : undefined;
}
