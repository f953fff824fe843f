import * as l10n from '@vscode/l10n';
import type { Credential } from '../core/connector.ts';
import { replaceInString } from '../core/json-edit.ts';
import { malformedReference, parseReference, printReference, type Reference } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { credentialValues } from './credentials.ts';

export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('A reference is not of the right form, or leads to no value, so nothing can be sent.'),
  isSilentAt: ({ credentials }, { settings }) =>
    credentials.every(({ credential, value, reference }) =>
      reference === undefined ? credential.form.test(value) : settings.references?.get(value) !== null,
    ),
  *check({ document, settings, ...context }) {
    for (const { credential, node } of credentialValues({ document, settings, ...context })) {
      const { start, end } = node;
      const reference = parseReference(node.value);
      if (reference !== undefined) {
        if (settings.references?.get(node.value) === null) {
          yield { start, end, message: unresolvedMessage(reference, credential) };
        }
        continue;
      }
      const malformed = malformedReference(node.value);
      // In a file that another tool fills in, it may be an expression of that tool.
      if (malformed === undefined || settings.placeholderStyle === '<<code>>') {
        continue;
      }
      const { meant } = malformed;
      const fix = meant && {
        title: l10n.t('Write {0}', printReference(meant)),
        automatic: true,
        edits: () => [replaceInString(document, node, { start: 0, end: node.value.length }, printReference(meant))],
      };
      yield { start, end, message: malformedMessage(credential), ...(fix && { fixes: () => [fix] }) };
    }
  },
};

function malformedMessage({ name }: Credential): string {
  return l10n.t(
    'This is no reference. One is the whole value, "{0}" or "{1}" in small letters, and NAME, which is a name and not the value itself, begins with a letter or "_" and has no other characters than letters, digits, "_", "." and "-". As it stands it would be sent to Twilio as the {2}.',
    printReference({ source: 'env', name: 'NAME' }),
    printReference({ source: 'secret', name: 'NAME' }),
    name,
  );
}

function unresolvedMessage({ source, name }: Reference, credential: Credential): string {
  return source === 'env'
    ? l10n.t(
        'Neither the environment nor a file ".env" beside this one has "{0}", so there is no {1} to send with. Set it there.',
        name,
        credential.name,
      )
    : l10n.t(
        'No secret "{0}" is stored, so there is no {1} to send with. Store it with the command "Logto: Store Secret".',
        name,
        credential.name,
      );
}
