/**
 * References: a credential of a config may stand elsewhere, and the config says only where. Logto knows no such thing; they
 * are put in by who sends, verifies or copies.
 */
import type { JsonDocument } from './document.ts';

/** `env`: the environment, or the file `.env` beside the config. `secret`: VS Code's store of secrets. */
export interface Reference {
  readonly source: 'env' | 'secret';
  readonly name: string;
}

const REFERENCE = /^\$\{(env|secret):([^{}]*)\}$/;

/** As environment variables are named, with dots and hyphens; and never what may be the value itself. */
export function isReferenceName(name: string): boolean {
  return /^[a-z_][\w.-]{0,99}$/i.test(name) && !/[0-9a-f]{32}/i.test(name);
}

/** Undefined for what is no reference: it must be the whole value, to the letter. */
export function parseReference(value: string): Reference | undefined {
  // Most values are none, and told so in no time.
  const match = value.startsWith('${') ? REFERENCE.exec(value) : null;
  const source = match?.[1];
  const name = match?.[2] ?? '';
  return (source === 'env' || source === 'secret') && isReferenceName(name) ? { source, name } : undefined;
}

/** As it stands in a config. */
export function printReference({ source, name }: Reference): string {
  return `\${${source}:${name}}`;
}

/** Where there is no dollar sign, escaped or not, there is no reference: then nothing need be read. */
const DOLLAR = /\$|\\u0024/;

/** The references among the values of a config, each once, as they stand there. In its templates there are none. */
export function referencesIn(document: Pick<JsonDocument, 'text' | 'json'>): readonly string[] {
  if (!DOLLAR.test(document.text)) {
    return [];
  }
  const { root } = document.json;
  const values = root?.type === 'object' ? root.members.map(({ value }) => value) : [];
  const written = values.flatMap((value) => (value?.type === 'string' ? [value.value] : []));
  return [...new Set(written)].filter((value) => parseReference(value) !== undefined);
}

export interface Malformed {
  /** What was plainly meant; undefined where only its author can know. */
  readonly meant: Reference | undefined;
}

/** No reference is longer than this, and nothing is looked for in a longer value. */
const LONGEST = 200;

/** Undefined for a reference in its right form, and for what was not meant to be one. */
export function malformedReference(value: string): Malformed | undefined {
  if (value.length > LONGEST || parseReference(value) !== undefined) {
    return undefined;
  }
  const [, source = '', name = ''] = /^\s*(?:\$\s*\{?|\{)\s*(env|secrets?)\s*[:.]\s*(.*?)\s*\}?\s*$/i.exec(value) ?? [];
  if (source !== '') {
    const meant = { source: source.toLowerCase() === 'env' ? 'env' : 'secret', name } as const;
    return { meant: isReferenceName(name) ? meant : undefined };
  }
  // One within something else.
  return /\$\{\s*(?:env|secrets?)\s*:[^}]*\}/i.test(value) ? { meant: undefined } : undefined;
}
