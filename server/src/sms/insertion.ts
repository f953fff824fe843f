/** Where a code belongs in a text that has none. */

export interface Insertion {
  /** UTF-16 indexes in the text: what gives way. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What looks like an example of a code: 4 to 8 digits, X or the like, standing alone. Digits that go on behind a space or a
 * hyphen are a phone number or a date; behind a slash or an equals sign they are part of an address; a bracket of a
 * placeholder beside them would become part of the one that is written there.
 *
 * It is made where it is used, as is the next: V8 collects the characters of a script when an expression is made, and that
 * takes half a millisecond at each start.
 */
const example = () =>
  /(?<![\p{Script=Latin}\p{Sc}\d_+/=@.{<]|\d[\s.,:()-]{1,2})(?:\d{3}[ -]\d{3}|\d{4,8}|[Xx]{4,8}|[*_#•]{4,8})(?![\p{Script=Latin}\d_%/}>]|[\s.,:()-]{0,2}\d)/gu;
const YEAR = /^(?:19|20)\d\d$/;

/** The end of a line that leads to what comes next. */
const LEAD = /[:：=]([^\S\n]*)(?=\n|$)/;

/** Scripts that put no spaces between words, with their punctuation. */
const unspaced = () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u;

/** The example of a code that a text gives; undefined where it gives none, or several and no one can tell which. */
export function exampleCode(content: string): { readonly start: number; readonly end: number } | undefined {
  const examples = [...content.matchAll(example())].filter(([found]) => !YEAR.test(found));
  const found = examples.find(([example]) => example.length === 6) ?? (examples.length === 1 ? examples[0] : undefined);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Puts a placeholder behind the first line that ends in a colon, or else at the end. */
export function insertPlaceholder(content: string, placeholder: string): Insertion {
  const lead = LEAD.exec(content);
  if (lead !== null) {
    const at = lead.index + lead[0].length;
    const isSpaced = lead[1] !== '' || unspaced().test(content.slice(0, lead.index + 1));
    return { start: at, end: at, text: (isSpaced ? '' : ' ') + placeholder };
  }
  const before = content.trimEnd();
  return { start: before.length, end: before.length, text: separatorAfter(before) + placeholder };
}

function separatorAfter(text: string): string {
  const isWord = /[\p{L}\p{N}\p{M}]$/u.test(text);
  if (unspaced().test(text)) {
    return isWord ? '：' : '';
  }
  // A colon behind an address might be taken for a part of it.
  return isWord && !/:\/\/\S+$/.test(text) ? ': ' : ' ';
}
