/** What stands in a config where a credential belongs. */
import type { Credential } from '../core/connector.ts';
import type { Glance } from '../core/glance.ts';
import type { StringNode } from '../core/json-node.ts';
import { malformedReference, parseReference } from '../core/reference.ts';
import type { RuleContext } from '../core/rule.ts';
import { readObject } from './config-keys.ts';

export interface CredentialValue {
  readonly credential: Credential;
  readonly node: StringNode;
}

/** The texts under the keys of credentials, or under names that were meant to be those keys. */
export function credentialValues(context: RuleContext): readonly CredentialValue[] {
  const { root } = context.document.json;
  if (root?.type !== 'object') {
    return [];
  }
  const { members, misnamed } = readObject(context, root, []);
  return context.connector.credentials.flatMap((credential) => {
    const node = (members.get(credential.key) ?? misnamed.get(credential.key))?.value;
    return node?.type === 'string' && node.closed ? [{ credential, node }] : [];
  });
}

/**
 * - `empty`: nothing is there but white space
 * - `expression`: another tool is to fill it in, as in `{{ .Values.token }}` or `${TOKEN}`
 * - `reference`: it says where the value stands, or was meant to
 * - `sample`: it says what belongs there
 */
export type Unfilled = 'empty' | 'expression' | 'reference' | 'sample';

/** A longer value is no credential, and nothing is looked for in it. */
const LONGEST = 200;

const EXPRESSION =
  /\{\{[\s\S]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|<%[\s\S]*%>|\{%[\s\S]*%\}|#\{[^}]*\}|^\s*(?:%\w+%|\$[a-z_]\w*|__\w+__|@\w+@)\s*$/i;

/** What people put in brackets, or cross out. */
const MARKED = /^<.*>$|^\[.*\]$|^\{.*\}$|x{4}|[*•]{3}|\.{3}|…|_{4}|-{4}|\?{3}/i;

const SAMPLE_WORDS = new Set(
  [
    'your|my|the|here|change|changeme|replace|replaceme|insert|enter|fill|put|paste|todo|tbd|fixme|none|null',
    'undefined|empty|example|sample|placeholder|dummy|fake|test|foo|bar|secret|password|redacted|hidden|removed|masked',
  ].flatMap((words) => words.split('|')),
);

/** What the values are called, and so what stands in for them: `TWILIO_AUTH_TOKEN`, `accountSid`. */
const NAMES = /^(?:twilio|account|auth|messaging|service|from|sid|token|api|key|id|value|string)+$/;

const BEGINS_AS_SAMPLE = /^(?:your|change|replace|insert|enter|todo|example|sample|dummy|placeholder)/;

/** Undefined where it is what its author meant to send, right or wrong. */
export function unfilled(value: string, { samples }: Credential): Unfilled | undefined {
  const bare = value.trim();
  if (bare === '') {
    return 'empty';
  }
  if (bare.length > LONGEST) {
    return undefined;
  }
  if (parseReference(value) !== undefined || malformedReference(value) !== undefined) {
    return 'reference';
  }
  if (EXPRESSION.test(bare)) {
    return 'expression';
  }
  return samples.includes(bare) || isSample(bare) ? 'sample' : undefined;
}

/** Whether it is plain that each credential is a real one, or a reference to one. */
export function areFilledIn(glance: Glance): boolean {
  return glance.credentials.every(isFilledIn);
}

function isFilledIn({ value, reference, credential: { form, samples } }: Glance['credentials'][number]): boolean {
  return reference !== undefined || (form.test(value) && !samples.includes(value) && !isUniform(bodyOf(value)));
}

function isSample(bare: string): boolean {
  const body = bodyOf(bare);
  const digits = /[0-9a-f]{20,}/i.exec(body)?.[0];
  if (digits !== undefined && !isUniform(digits)) {
    return false;
  }
  if (MARKED.test(bare) || body === '' || (isUniform(body) && (body.length > 2 || !/[0-9a-f]/i.test(body)))) {
    return true;
  }
  // In what a program has drawn, words come by chance.
  return !/^(?=.*\d)[a-z0-9]{30,}$/i.test(bare) && readsAsSample(bare);
}

/** Without what a SID begins with, whatever it is the SID of. An auth token can begin so, too. */
function bodyOf(value: string): string {
  return value.replace(/^(?:AC|MG|SK|VA)/i, '');
}

function readsAsSample(bare: string): boolean {
  const words = bare
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const joined = words.join('');
  return words.some((word) => SAMPLE_WORDS.has(word)) || NAMES.test(joined) || BEGINS_AS_SAMPLE.test(joined);
}

/** Whether it is one character over and over, in small letters or capital ones. */
function isUniform(text: string): boolean {
  return /^(.)\1*$/is.test(text);
}

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const WRAPPING = /^["'`“”„‘’«»<([{]+|["'`“”„‘’«»>)\]},;]+$/g;
const LABEL = /^(?:bearer|basic|[a-z_]*(?:sid|token)["'`]?[:=])/i;

/** A value without white space and characters that cannot be seen. */
export function compact(value: string): string {
  return value.replaceAll(INVISIBLE, '');
}

/**
 * A credential in its right form, out of a value in which it stands with spaces, invisible characters, quotes or a label,
 * or with its prefix in the wrong case.
 */
export function extract(value: string, { form, prefix }: Credential): string | undefined {
  if (value.length > LONGEST) {
    return undefined;
  }
  const inner = compact(value).replaceAll(WRAPPING, '').replace(LABEL, '').replaceAll(WRAPPING, '');
  const begins = prefix !== '' && inner.slice(0, prefix.length).toUpperCase() === prefix;
  const found = begins ? prefix + inner.slice(prefix.length) : inner;
  return form.test(found) ? found : undefined;
}

/** The same for a credential that may stand in another's place: what has its own place's prefix belongs there. */
export function extractOther({ credential, node }: CredentialValue, other: Credential): string | undefined {
  const isOwn = credential.prefix !== '' && compact(node.value).startsWith(credential.prefix);
  return isOwn && credential !== other ? undefined : extract(node.value, other);
}
