/** What keeps a text from being JSON, and what would mend it. */
import * as l10n from '@vscode/l10n';
import type { Edit } from './edit.ts';
import type { Span } from './json-node.ts';
import { indentAt, lineEnd } from './layout.ts';

export interface SyntaxProblem extends Span {
  readonly message: string;
  readonly fix?: SyntaxFix | undefined;
}

/** What is nested deeper was not written by hand, and a title that names every bracket of it helps nobody. */
const DEEPEST = 20;

/** Leaves the tree as it was made out, so that no other rule sees anything new. */
export interface SyntaxFix {
  readonly title: string;
  /** False where something might be lost that its author still needs. */
  readonly automatic: boolean;
  /** Worked out only when wanted. */
  readonly edit: () => Edit;
}

export function replacement(span: Span, newText: string, title: string): SyntaxFix {
  return { title, automatic: true, edit: () => ({ start: span.start, end: span.end, newText }) };
}

export function insertion(offset: number, newText: string): SyntaxFix {
  return replacement({ start: offset, end: offset }, newText, l10n.t('Insert {0}', newText.trim()));
}

/** @param title such as `Remove the comma` */
export function removal(span: Span, title: string): SyntaxFix {
  return replacement(span, '', title);
}

export function onlyOnRequest(fix: SyntaxFix): SyntaxFix {
  return { ...fix, automatic: false };
}

export function commentProblem(text: string, { start, end }: Span): SyntaxProblem {
  if (text[start] === '`') {
    const message = l10n.t('Markdown has this around a piece of code; it is no part of the config. Remove it.');
    return {
      start,
      end,
      message,
      fix: commentRemoval(text, { start, end }, l10n.t('Remove {0}', text.slice(start, end))),
    };
  }
  const message = l10n.t('Strict JSON has no comments. Remove this one.');
  return { start, end, message, fix: commentRemoval(text, { start, end }, l10n.t('Remove the comment')) };
}

/** A comment goes with the line that it has to itself, else with the space before it. */
function commentRemoval(text: string, { start, end }: Span, title: string): SyntaxFix | undefined {
  const comment = text.slice(start, end);
  if (comment.startsWith('/*') && (comment.length < 4 || !comment.endsWith('*/'))) {
    // It swallows the rest of the file, which is hardly meant.
    return undefined;
  }
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(Math.max(0, start - 1000), start))?.[1];
  const rest = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end, end + 1000))?.[0];
  if (indent !== undefined && rest !== undefined) {
    return removal({ start: start - indent.length, end: end + rest.length }, title);
  }
  const space = /[ \t]*$/.exec(text.slice(Math.max(0, start - 1000), start))?.[0].length ?? 0;
  // Two tokens must not become one.
  const joins = space === 0 && /\S/.test(text[start - 1] ?? ' ') && /\S/.test(text[end] ?? ' ');
  return replacement({ start: start - space, end }, joins ? ' ' : '', title);
}

/**
 * Closing brackets for what is open, innermost first: each below the line of its opening one where what is inside has
 * lines of its own.
 *
 * @param offset where they belong
 */
export function closing(
  text: string,
  opened: readonly { readonly start: number; readonly closer: string }[],
  offset: number,
): SyntaxFix | undefined {
  if (opened.length === 0 || opened.length > DEEPEST) {
    return undefined;
  }
  const write = ({ start, closer }: { readonly start: number; readonly closer: string }) => {
    if (/[\r\n]/.test(text.slice(start, offset))) {
      return lineEnd(text) + indentAt(text, start) + closer;
    }
    return (text[start + 1] === ' ' ? ' ' : '') + closer;
  };
  return {
    title: l10n.t('Insert {0}', opened.map(({ closer }) => closer).join('')),
    automatic: true,
    edit: () => ({ start: offset, end: offset, newText: opened.map(write).join('') }),
  };
}
