/** Visits every value of a tree, however deep: a list of work in place of recursion. */
import type { JsonNode, Span } from './json-node.ts';

export interface Visit {
  readonly node: JsonNode;
  /** What the value fills in what holds it: the member, key and all, or the item. */
  readonly span: Span;
  /** How many objects and lists are around it. */
  readonly depth: number;
}

/** The outermost values first, and those of one depth in the order of the text. */
export function* valuesOf(root: JsonNode | undefined): Generator<Visit, void, undefined> {
  let level: Visit[] = root ? [{ node: root, span: root, depth: 0 }] : [];
  while (level.length > 0) {
    yield* level;
    level = level.flatMap(({ node, depth }) => childrenOf(node, depth + 1));
  }
}

function childrenOf(node: JsonNode, depth: number): Visit[] {
  if (node.type === 'array') {
    return node.items.map((item) => ({ node: item, span: item, depth }));
  }
  return node.type === 'object'
    ? node.members.flatMap(({ key, value }) =>
        value ? [{ node: value, span: { start: key.start, end: value.end }, depth }] : [],
      )
    : [];
}
