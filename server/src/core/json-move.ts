/** A tree at another place of a text: the same values, with all offsets moved. */
import type { ArrayNode, JsonNode, Member, ObjectNode, StringNode } from './json-node.ts';

/**
 * What is inside of an object or a list is moved only once somebody looks: of a large text hardly anybody looks at more
 * than a small part.
 *
 * @param by UTF-16 code units, less than 0 towards the start of the text
 */
export function moveNode<Node extends JsonNode>(node: Node, by: number): Node;
export function moveNode(node: JsonNode, by: number): JsonNode {
  if (by === 0) {
    return node;
  }
  switch (node.type) {
    case 'object':
      return moveObject(node, by);
    case 'array':
      return moveArray(node, by);
    case 'string':
      return moveString(node, by);
    default:
      return { ...node, start: node.start + by, end: node.end + by };
  }
}

function moveString(node: StringNode, by: number): StringNode {
  return { ...node, start: node.start + by, end: node.end + by };
}

function moveObject(node: ObjectNode, by: number): ObjectNode {
  let members: readonly Member[] | undefined;
  return {
    type: 'object',
    start: node.start + by,
    end: node.end + by,
    closed: node.closed,
    get members() {
      members ??= node.members.map((member) => moveMember(member, by));
      return members;
    },
  };
}

function moveArray(node: ArrayNode, by: number): ArrayNode {
  let items: readonly JsonNode[] | undefined;
  return {
    type: 'array',
    start: node.start + by,
    end: node.end + by,
    closed: node.closed,
    get items() {
      items ??= node.items.map((item) => moveNode(item, by));
      return items;
    },
  };
}

export function moveMember({ key, colon, value }: Member, by: number): Member {
  return {
    key: moveString(key, by),
    ...(colon !== undefined && { colon: colon + by }),
    ...(value !== undefined && { value: moveNode(value, by) }),
  };
}
