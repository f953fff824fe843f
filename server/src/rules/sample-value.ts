import * as l10n from '@vscode/l10n';
import type { Credential } from '../core/connector.ts';
import type { Rule } from '../core/rule.ts';
import { areFilledIn, credentialValues, type Unfilled, unfilled } from './credentials.ts';

export const sampleValue: Rule = {
  id: 'sample-value',
  severity: 'warning',
  fixable: false,
  description: () => l10n.t('A credential is not filled in, so Twilio refuses every message.'),
  isSilentAt: areFilledIn,
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

function messageOf(kind: Exclude<Unfilled, 'reference'>, { name, shape, copyNamed }: Credential): string {
  const copy = copyNamed(name, shape());
  switch (kind) {
    case 'empty':
      return l10n.t('The {0} is empty, and Twilio refuses every message without it. {1}', name, copy);
    case 'sample':
      return l10n.t('This is a sample, not your {0}. {1}', name, copy);
    case 'expression':
      return l10n.t(
        'Logto fills nothing in here: it would send this to Twilio as it stands. {0} If another tool fills this file in, set "placeholderStyle" to "<<code>>".',
        copy,
      );
  }
}
