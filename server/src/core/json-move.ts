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
      return new MovedObject(node, by);
    case 'array':
      return new MovedArray(node, by);
    case 'string':
      return moveString(node, by);
    default:
      return { ...node, start: node.start + by, end: node.end + by };
  }
}

function moveString(node: StringNode, by: number): StringNode {
  return { ...node, start: node.start + by, end: node.end + by };
}

class MovedObject implements ObjectNode {
  readonly type = 'object';
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly #first: ObjectNode;
  #members: readonly Member[] | undefined;

  constructor(first: ObjectNode, by: number) {
    this.start = first.start + by;
    this.end = first.end + by;
    this.closed = first.closed;
    this.#first = first;
  }

  get members(): readonly Member[] {
    this.#members ??= this.#first.members.map((member) => moveMember(member, this.start - this.#first.start));
    return this.#members;
  }
}

class MovedArray implements ArrayNode {
  readonly type = 'array';
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly #first: ArrayNode;
  #items: readonly JsonNode[] | undefined;

  constructor(first: ArrayNode, by: number) {
    this.start = first.start + by;
    this.end = first.end + by;
    this.closed = first.closed;
    this.#first = first;
  }

  get items(): readonly JsonNode[] {
    this.#items ??= this.#first.items.map((item) => moveNode(item, this.start - this.#first.start));
    return this.#items;
  }
}

export function moveMember({ key, colon, value }: Member, by: number): Member {
  return {
    key: moveString(key, by),
    ...(colon !== undefined && { colon: colon + by }),
    ...(value !== undefined && { value: moveNode(value, by) }),
  };
}
