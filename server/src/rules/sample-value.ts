import type { Credential } from '../core/connector.ts';
import type { Rule } from '../core/rule.ts';
import { credentialValues, type Unfilled, unfilled } from './credentials.ts';

export const sampleValue: Rule = {
  id: 'sample-value',
  severity: 'warning',
  fixable: false,
  description: 'A credential is not filled in, so Twilio refuses every message.',
  *check(context) {
    for (const { credential, node } of credentialValues(context)) {
      const kind = unfilled(node.value, credential);
      // In a file that another tool fills in, an expression is what belongs there.
      const isMeant = kind === 'expression' && context.settings.placeholderStyle === '<<code>>';
      // Of those there is a rule of its own.
      if (kind !== undefined && kind !== 'reference' && !isMeant) {
        yield { start: node.start, end: node.end, message: messageOf(kind, credential) };
      }
    }
  },
};

function messageOf(kind: Exclude<Unfilled, 'reference'>, { name, shape, source }: Credential): string {
  const copy = `Copy the ${name} (${shape}) from ${source}.`;
  switch (kind) {
    case 'empty':
      return `The ${name} is empty, and Twilio refuses every message without it. ${copy}`;
    case 'sample':
      return `This is a sample, not your ${name}. ${copy}`;
    case 'expression':
      return `Logto fills nothing in here: it would send this to Twilio as it stands. ${copy} If another tool fills this file in, set "placeholderStyle" to "<<code>>".`;
  }
}
