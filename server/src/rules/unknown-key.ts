import * as l10n from '@vscode/l10n';
import type { Fix, Problem } from '../core/finding.ts';
import { removeChild, renameKey } from '../core/json-edit.ts';
import type { Member } from '../core/json-node.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { type ConfigObject, isNote, meantKey, readObject } from './config-keys.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('Logto knows no such key and drops it.'),
  isSilentAt: () => true,
  *check(context) {
    const { root } = context.document.json;
    if (root?.type === 'object') {
      yield* unknownIn(readObject(context, root, []), {}, context);
    }
  },
  *checkTemplate({ node, index }, context) {
    const object = readObject(context, node, ['templates', index]);
    yield* unknownIn(object, context.connector.schema.properties ?? {}, context);
  },
};

/** @param elsewhere the keys that Logto reads outside of this object */
function* unknownIn(object: ConfigObject, elsewhere: ConfigObject['keys'], context: RuleContext): Iterable<Problem> {
  const isWellFormed = context.document.json.problems.length === 0;
  for (const [name, member] of object.members) {
    if (member.colon === undefined || !member.key.closed || Object.hasOwn(object.keys, name) || isNote(name)) {
      continue;
    }
    const meant = meantKey(context, object.keys, name);
    const fixes = () =>
      meant !== undefined && object.misnamed.get(meant) === member
        ? [renameFix(member, meant)]
        : isWellFormed && isSingle(object, name)
          ? [removeFix(object, member)]
          : [];
    const message = messageOf(object, name, meant, elsewhere);
    yield { start: member.key.start, end: member.key.end, message, fixes };
  }
}

/** Of equal keys the ones that do not count go first, by `duplicate-key`: taken out, this one would bring them back. */
function isSingle({ node }: ConfigObject, name: string): boolean {
  return node.members.filter(({ key }) => key.value === name).length === 1;
}

/** What the schema rule offers too, for the key that is missing: the very same edit. */
export function renameFix(member: Member, name: string): Fix {
  return { title: l10n.t('Rename to "{0}"', name), automatic: true, edits: () => [renameKey(member, name)] };
}

/** Its author may still need what it holds, so it is never taken away without asking. */
function removeFix({ node }: ConfigObject, member: Member): Fix {
  return {
    title: l10n.t('Remove "{0}"', member.key.value),
    automatic: false,
    edits: () => [removeChild(node, node.members.indexOf(member))],
  };
}

function messageOf(
  object: ConfigObject,
  name: string,
  meant: string | undefined,
  elsewhere: ConfigObject['keys'],
): string {
  if (meant !== undefined) {
    return object.members.has(meant)
      ? l10n.t('Logto knows no "{0}" here and drops it: "{1}" is what counts.', name, meant)
      : l10n.t('Logto knows no "{0}" here and drops it. Did you mean "{1}"?', name, meant);
  }
  return Object.hasOwn(elsewhere, name)
    ? l10n.t('Logto knows no "{0}" here and drops it: "{0}" belongs at the top of the config, not in a template.', name)
    : l10n.t('Logto knows no "{0}" here and drops it. Remove it, or begin its name with "_" if it is a note.', name);
}
