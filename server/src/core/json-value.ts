/** The plain value of a JSON tree. */
import type { JsonNode, ObjectNode } from './json-node.ts';

/**
 * What `JSON.parse` would give: of equal keys the last counts, and `__proto__` is a key like any other. Where a broken
 * text has no value, null stands in its place. Recursion is replaced by a list of work, for texts nested 100,000 deep.
 */
export function toValue(root: JsonNode | undefined): unknown {
  const holder: Record<string, unknown> = {};
  const work: { node: JsonNode | undefined; into: object; key: string | number }[] = [
    { node: root, into: holder, key: 'root' },
  ];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { node, into, key } = next;
    const value = node === undefined || node.type === 'invalid' ? null : emptyOrScalar(node);
    put(into, key, value);
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    // The list is worked from its end, so what must be written last goes in first.
    if (node?.type === 'array') {
      for (let key = node.items.length - 1; key >= 0; key -= 1) {
        work.push({ node: node.items[key], into: value, key });
      }
    } else if (node?.type === 'object') {
      for (const member of node.members.toReversed()) {
        work.push({ node: member.value, into: value, key: member.key.value });
      }
    }
  }
  return holder['root'];
}

/** A key that the language itself gives a meaning is a key like any other. */
function put(into: object, key: string | number, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(into, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    Reflect.set(into, key, value);
  }
}

function emptyOrScalar(node: Exclude<JsonNode, { type: 'invalid' }>): unknown {
  if (node.type === 'object') {
    return {};
  }
  return node.type === 'array' ? [] : node.value;
}

/** Whether two trees have the same value, member by member in their order. As deep as the trees are. */
export function isSameValue(one: JsonNode | undefined, other: JsonNode | undefined): boolean {
  const pairs: [JsonNode | undefined, JsonNode | undefined][] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (a?.type !== b?.type) {
      return false;
    }
    if (a?.type === 'array' && b?.type === 'array') {
      if (a.items.length !== b.items.length) {
        return false;
      }
      a.items.forEach((item, index) => {
        pairs.push([item, b.items[index]]);
      });
    } else if (a?.type === 'object' && b?.type === 'object') {
      const keys = ({ members }: ObjectNode) => members.map(({ key }) => key.value).join('\0');
      if (a.members.length !== b.members.length || keys(a) !== keys(b)) {
        return false;
      }
      a.members.forEach(({ value }, index) => {
        pairs.push([value, b.members[index]?.value]);
      });
    } else if (a !== undefined && b !== undefined && scalarOf(a) !== scalarOf(b)) {
      return false;
    }
  }
  return true;
}

function scalarOf(node: JsonNode): unknown {
  return 'value' in node ? node.value : undefined;
}
