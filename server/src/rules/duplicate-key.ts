import * as l10n from '@vscode/l10n';
import { withoutTemplates } from '../core/document.ts';
import type { Problem } from '../core/finding.ts';
import { removeChild } from '../core/json-edit.ts';
import { type ArrayNode, isContainer, type JsonNode, type ObjectNode } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('A key stands more than once in an object, and only the last one counts.'),
  isSilentAt: () => true,
  *check({ document }) {
    const root = withoutTemplates(document);
    yield* duplicatesWithin(root, document.json.problems.length === 0);
  },
  *checkTemplate({ node }, { document }) {
    yield* duplicatesWithin(node, document.json.problems.length === 0);
  },
};

/** Values are put by one by one: a call takes no more than some 100,000 arguments. */
function* duplicatesWithin(root: JsonNode | undefined, isWellFormed: boolean): Iterable<Problem> {
  const work: (ObjectNode | ArrayNode)[] = [];
  const putBy = (value: JsonNode | undefined) => {
    if (value !== undefined && isContainer(value)) {
      work.push(value);
    }
  };
  putBy(root);
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (node.type === 'array') {
      node.items.forEach(putBy);
    } else {
      if (hasDuplicates(node)) {
        yield* duplicatesIn(node, isWellFormed);
      }
      node.members.forEach(({ value }) => {
        putBy(value);
      });
    }
  }
}

function hasDuplicates({ members }: ObjectNode): boolean {
  if (members.length > 10) {
    return new Set(members.map(({ key }) => key.value)).size < members.length;
  }
  return members.some(({ key }, index) => members.findLastIndex((member) => member.key.value === key.value) > index);
}

function* duplicatesIn(node: ObjectNode, isWellFormed: boolean) {
  const last = new Map(node.members.map((member) => [member.key.value, member.key]));
  for (const [index, { key }] of node.members.entries()) {
    const counting = last.get(key.value);
    if (counting !== undefined && counting !== key) {
      const remove = {
        title: l10n.t('Remove the key that does not count'),
        automatic: true,
        edits: () => [removeChild(node, index)],
      };
      yield {
        start: key.start,
        end: key.end,
        message: l10n.t(
          'Logto drops this: "{0}" stands again below, and in JSON the last one counts. Keep one of the two.',
          key.value,
        ),
        related: { start: counting.start, end: counting.end, message: l10n.t('This is the one that counts.') },
        fixes: () => (isWellFormed ? [remove] : []),
      };
    }
  }
}
