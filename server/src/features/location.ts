/** Finds the place in a tree that an offset points at. */
import type { ArrayNode, JsonNode, Member, ObjectNode } from '../core/json-node.ts';

export interface Location {
  /** The innermost object or list around the offset. */
  readonly container: ObjectNode | ArrayNode | undefined;
  /** The member of the container whose key, colon or value is at the offset or was last before it. */
  readonly member: Member | undefined;
  /** The path to the member; where there is none, to the container. */
  readonly path: readonly (string | number)[];
}

/** @param offset UTF-16 offset into the text, between characters */
export function locate(root: JsonNode | undefined, offset: number): Location {
  let node = root;
  // One list for all levels: a copy for each would be far too much where they are thousands.
  const path: (string | number)[] = [];
  let found: Omit<Location, 'path'> & { readonly depth: number } = {
    container: undefined,
    member: undefined,
    depth: 0,
  };
  while (node !== undefined && isAround(node, offset)) {
    if (node.type === 'object') {
      const member = node.members.findLast(({ key }) => key.start <= offset);
      if (member !== undefined) {
        path.push(member.key.value);
      }
      found = { container: node, member, depth: path.length };
      node = member?.value;
    } else if (node.type === 'array') {
      const container: ArrayNode = node;
      found = { container, member: undefined, depth: path.length };
      const index = container.items.findIndex((item) => isAround(item, offset));
      path.push(index);
      node = container.items[index];
    } else {
      break;
    }
  }
  const { container, member, depth } = found;
  return { container, member, path: path.slice(0, depth) };
}

/** Whether an offset is inside of what a node spans; what is never closed goes on to its end. */
function isAround(node: JsonNode, offset: number): boolean {
  const isOpen = (node.type === 'object' || node.type === 'array') && !node.closed;
  return node.start < offset && (offset < node.end || (isOpen && offset === node.end));
}
