/**
 * What can be told of a config from its plain values, without a tree and without places: enough to know of most rules that
 * they find nothing. `JSON.parse` and what is here cost a tenth of what a tree and the rules do, and most configs on a disk
 * have nothing wrong with them.
 */
import type { Connector, Credential, JsonSchema } from './connector.ts';
import type { Span } from './json-node.ts';
import { isSpace } from './json-tokens.ts';
import { parseReference, type Reference } from './reference.ts';

/** Of a config that is strict JSON, has the shape that its schema asks for, and no key twice or that the schema does not name. */
export interface Glance {
  readonly credentials: readonly {
    readonly credential: Credential;
    readonly value: string;
    /** Where the value stands, if that is what the value says. */
    readonly reference: Reference | undefined;
    /** Where it is written, quotes included; undefined where that takes a closer look. */
    readonly place: () => Span | undefined;
  }[];
  readonly templates: readonly { readonly usageType: string; readonly content: string }[];
  /** What the templates are for, each once. */
  readonly usageTypes: ReadonlySet<string>;
}

/** @returns undefined where the text must be looked at more closely */
export function glanceAt(text: string, connector: Connector): Glance | undefined {
  const config = parse(text);
  if (!isRecord(config) || !hasShape(config, connector)) {
    return undefined;
  }
  const { templates } = config;
  const usageTypes = new Set<string>();
  if (!areTemplates(templates, usageTypes) || countKeys(text) !== Object.keys(config).length + 2 * templates.length) {
    return undefined;
  }
  const isMissing = connector.templates.usageTypes.some(({ name, required }) => required && !usageTypes.has(name));
  const credentials = isMissing ? undefined : readCredentials(text, config, connector);
  return credentials && { credentials, templates, usageTypes };
}

/** Undefined where one is missing. */
function readCredentials(
  text: string,
  config: Record<string, unknown>,
  connector: Connector,
): Glance['credentials'] | undefined {
  const found: Glance['credentials'][number][] = [];
  for (const credential of connector.credentials) {
    const value = config[credential.key];
    if (typeof value !== 'string') {
      return undefined;
    }
    found.push({ credential, value, reference: parseReference(value), place: () => placeOf(text, credential, value) });
  }
  return found;
}

const COLON = /[ \t\r\n]*:[ \t\r\n]*/y;

/** What has a colon behind it is a key, since the keys were counted; and each is there once. */
function placeOf(text: string, { key }: Credential, value: string): Span | undefined {
  const name = `"${key}"`;
  const written = `"${value}"`;
  COLON.lastIndex = text.indexOf(name) + name.length;
  if (!COLON.test(text) || !text.startsWith(written, COLON.lastIndex)) {
    // In escapes, or the same words stand elsewhere, too.
    return undefined;
  }
  return { start: COLON.lastIndex, end: COLON.lastIndex + written.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is for the tolerant parser to say what is wrong.
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it has all keys that it must have, none besides those that the schema names, and under each what it asks for. */
function hasShape(config: Record<string, unknown>, { schema }: Connector): boolean {
  const types = typesOf(schema);
  for (const key in config) {
    const type = types.get(key);
    if (type === undefined || (type !== ANY && type !== typeOf(config[key]))) {
      return false;
    }
  }
  return schema.required?.every((key) => Object.hasOwn(config, key)) === true;
}

const ANY = '';
/** What is said of a value besides its type without asking anything of it. The templates are looked at one by one. */
const SAYS_NOTHING = new Set(['title', 'description', 'examples', 'default', 'type']);
const known = new WeakMap<JsonSchema, ReadonlyMap<string, string>>();

/** The type under each key; keys of whose values the schema asks more are left out. */
function typesOf(schema: JsonSchema): ReadonlyMap<string, string> {
  const last = known.get(schema);
  if (last !== undefined) {
    return last;
  }
  const simple = Object.entries(schema.properties ?? {}).filter(
    ([key, property]) => key === 'templates' || Object.keys(property).every((keyword) => SAYS_NOTHING.has(keyword)),
  );
  const types = new Map(simple.map(([key, { type = ANY }]) => [key, type]));
  known.set(schema, types);
  return types;
}

/** As JSON Schema calls it, but for numbers, which are `number` even where they are whole. */
function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/**
 * Whether each has its two texts. That none has more is known by the number of keys.
 *
 * @param usageTypes gets those that there are
 */
function areTemplates(value: unknown, usageTypes: Set<string>): value is Glance['templates'] {
  if (!Array.isArray(value)) {
    return false;
  }
  // One loop and no calls: of a thousand files these are nine thousand, before any of this is compiled.
  for (const template of value as readonly unknown[]) {
    if (typeof template !== 'object' || template === null) {
      return false;
    }
    const { usageType, content } = template as Record<string, unknown>;
    if (typeof usageType !== 'string' || typeof content !== 'string') {
      return false;
    }
    usageTypes.add(usageType);
  }
  return true;
}

const QUOTE = 0x22;

/** Every key of a text is written in quotes and with a colon behind it; what else looks so only makes for one too many. */
function countKeys(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (isSpace(text.charCodeAt(before))) {
      before -= 1;
    }
    count += text.charCodeAt(before) === QUOTE ? 1 : 0;
  }
  return count;
}
