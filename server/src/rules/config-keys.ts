/** The objects of a config, and which of their members Logto reads. */
import type { JsonSchema } from '../core/connector.ts';
import type { Member, ObjectNode } from '../core/json-node.ts';
import type { RuleContext } from '../core/rule.ts';
import { schemaAt } from '../core/schema-at.ts';
import { type Name, nearMiss, slips } from './near-miss.ts';

export interface ConfigObject {
  readonly node: ObjectNode;
  /** By name, the member that counts. */
  readonly members: ReadonlyMap<string, Member>;
  /** The keys that Logto reads, with the schema of their values. */
  readonly keys: Readonly<Record<string, JsonSchema>>;
  /** Under the name of a key that is not there: the member that was most likely meant to be it. */
  readonly misnamed: ReadonlyMap<string, Member>;
}

/** A longer name is no slip of the pen. */
const LONGEST_NAME = 50;

/** Several rules ask about the config itself, and one about each template: of those nothing is kept. */
const read = new WeakMap<ObjectNode, ConfigObject>();

/** @param path where the object stands in the config */
export function readObject(
  { connector }: Pick<RuleContext, 'connector'>,
  node: ObjectNode,
  path: readonly (string | number)[],
): ConfigObject {
  const keys = keysAt(connector, path);
  const last = read.get(node);
  if (last?.keys === keys) {
    return last;
  }
  const members = new Map(node.members.map((member) => [member.key.value, member]));
  const object = { node, members, keys, misnamed: findMisnamed({ connector }, members, keys) };
  if (path.length === 0) {
    read.set(node, object);
  }
  return object;
}

/** Of several members that may be meant to be a key the one whose name is closest to it: `usage_type` before `type`. */
function findMisnamed(
  context: Pick<RuleContext, 'connector'>,
  members: ConfigObject['members'],
  keys: ConfigObject['keys'],
): ConfigObject['misnamed'] {
  const misnamed = new Map<string, Member>();
  for (const [name, member] of members) {
    const meant = Object.hasOwn(keys, name) ? undefined : meantKey(context, keys, name);
    const isFree = meant !== undefined && !members.has(meant) && !isNote(name);
    if (isFree && member.value?.type === keys[meant]?.type && member.key.closed && member.key.quoted) {
      const other = misnamed.get(meant)?.key.value;
      if (other === undefined || slips(name, meant) < slips(other, meant)) {
        misnamed.set(meant, member);
      }
    }
  }
  return misnamed;
}

/** What a part of a schema says of its keys: the same for every template of every config. */
const known = new WeakMap<JsonSchema, ConfigObject['keys']>();

function keysAt(connector: RuleContext['connector'], path: readonly (string | number)[]): ConfigObject['keys'] {
  const schema = schemaAt(connector.schema, path) ?? {};
  const keys =
    known.get(schema) ??
    Object.fromEntries(
      Object.keys(schema.properties ?? {}).map((name) => [name, schemaAt(connector.schema, [...path, name]) ?? {}]),
    );
  known.set(schema, keys);
  return keys;
}

/** The key of an object that an unknown name stands for. */
export function meantKey(
  { connector }: Pick<RuleContext, 'connector'>,
  keys: ConfigObject['keys'],
  name: string,
): string | undefined {
  return name.length > LONGEST_NAME ? undefined : nearMiss(name, namesOf(connector, keys));
}

/** As {@link keysAt} gives them: one list for as long as they live, since how each is spelled is kept by the list. */
const knownNames = new WeakMap<ConfigObject['keys'], readonly Name[]>();

function namesOf({ keyAliases }: RuleContext['connector'], keys: ConfigObject['keys']): readonly Name[] {
  const names =
    knownNames.get(keys) ??
    Object.keys(keys)
      .filter((key) => key !== '$schema')
      .map((name) => ({ name, aliases: keyAliases[name] ?? [] }));
  knownNames.set(keys, names);
  return names;
}

/** Whether a name says that its member is for people, not for Logto. */
export function isNote(name: string): boolean {
  return /^(?:_|\/\/|#|\$comment$)/.test(name);
}
