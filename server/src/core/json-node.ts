/** The tree of a JSON text, whole or broken. Offsets are UTF-16 code units from the start of the text. */

export interface Span {
  readonly start: number;
  /** The offset after the last character. */
  readonly end: number;
}

/** The place of a single character. */
export function oneAt(start: number): Span {
  return { start, end: start + 1 };
}

export type JsonNode = ObjectNode | ArrayNode | StringNode | LiteralNode | InvalidNode;

export interface ObjectNode extends Span {
  readonly type: 'object';
  readonly members: readonly Member[];
  /** False where the closing brace is missing. */
  readonly closed: boolean;
}

export interface Member {
  readonly key: StringNode;
  /** Offset of the colon; absent where it is missing. */
  readonly colon?: number;
  readonly value?: JsonNode;
}

export interface ArrayNode extends Span {
  readonly type: 'array';
  readonly items: readonly JsonNode[];
  readonly closed: boolean;
}

export interface StringNode extends Span {
  readonly type: 'string';
  /** The text with its escapes resolved. */
  readonly value: string;
  /** False for a bare word that stands where a property name belongs. */
  readonly quoted: boolean;
  /** False where the closing quote is missing. */
  readonly closed: boolean;
}

export interface LiteralNode extends Span {
  readonly type: 'number' | 'boolean' | 'null';
  readonly value: number | boolean | null;
}

/** Something that is no JSON value, such as a bare word; a syntax error names it. */
export interface InvalidNode extends Span {
  readonly type: 'invalid';
}

/** The member that counts under `name`: the last one, as in `JSON.parse` (ECMA-262, InternalizeJSONProperty's input). */
export function memberOf(node: ObjectNode, name: string): Member | undefined {
  return node.members.findLast((member) => member.key.value === name);
}

/** The value under `name` of an object node; undefined where the node is no object or has no such member. */
export function memberValue(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.type === 'object' ? memberOf(node, name)?.value : undefined;
}

/** The node at a path of property names and array indexes; undefined where the path leads nowhere. */
export function nodeAt(root: JsonNode | undefined, path: readonly (string | number)[]): JsonNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.type === 'array') {
      node = node.items[Number(step)];
    } else {
      node = memberValue(node, String(step));
    }
  }
  return node;
}

/** Whether a node holds others. */
export function isContainer(node: JsonNode): node is ObjectNode | ArrayNode {
  return node.type === 'object' || node.type === 'array';
}
