import { removeChild } from '../core/json-edit.ts';
import type { ObjectNode } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';
import { valuesOf } from '../core/walk.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'warning',
  fixable: true,
  description: 'A key stands more than once in an object, and only the last one counts.',
  *check({ document }) {
    const isWellFormed = document.json.problems.length === 0;
    for (const { node } of valuesOf(document.json.root)) {
      if (node.type === 'object' && hasDuplicates(node)) {
        yield* duplicatesIn(node, isWellFormed);
      }
    }
  },
};

function hasDuplicates({ members }: ObjectNode): boolean {
  return new Set(members.map(({ key }) => key.value)).size < members.length;
}

function* duplicatesIn(node: ObjectNode, isWellFormed: boolean) {
  const last = new Map(node.members.map((member) => [member.key.value, member.key]));
  for (const [index, { key }] of node.members.entries()) {
    const counting = last.get(key.value);
    if (counting !== undefined && counting !== key) {
      const remove = {
        title: 'Remove the key that does not count',
        automatic: true,
        edits: () => [removeChild(node, index)],
      };
      yield {
        start: key.start,
        end: key.end,
        message: `Logto drops this: "${key.value}" stands again below, and in JSON the last one counts. Keep one of the two.`,
        related: { start: counting.start, end: counting.end, message: 'This is the one that counts.' },
        fixes: isWellFormed ? [remove] : [],
      };
    }
  }
}
