import type { Credential } from '../core/connector.ts';
import { replaceInString } from '../core/json-edit.ts';
import { malformedReference, parseReference, printReference, type Reference } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { credentialValues } from './credentials.ts';

export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  severity: 'warning',
  fixable: true,
  description: 'A reference is not of the right form, or leads to no value, so nothing can be sent.',
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
        title: `Write ${printReference(meant)}`,
        automatic: true,
        edits: () => [replaceInString(document, node, { start: 0, end: node.value.length }, printReference(meant))],
      };
      yield { start, end, message: malformedMessage(credential), ...(fix && { fixes: () => [fix] }) };
    }
  },
};

function malformedMessage({ name }: Credential): string {
  return `This is no reference. One is the whole value, "\${env:NAME}" or "\${secret:NAME}" in small letters, and NAME, which is a name and not the value itself, begins with a letter or "_" and has no other characters than letters, digits, "_", "." and "-". As it stands it would be sent to Twilio as the ${name}.`;
}

function unresolvedMessage({ source, name }: Reference, credential: Credential): string {
  const subject = `so there is no ${credential.name} to send with.`;
  return source === 'env'
    ? `Neither the environment nor a file ".env" beside this one has "${name}", ${subject} Set it there.`
    : `No secret "${name}" is stored, ${subject} Store it with the command "Logto: Store Secret".`;
}
