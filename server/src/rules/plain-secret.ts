import * as l10n from '@vscode/l10n';
import type { Credential } from '../core/connector.ts';
import type { Problem } from '../core/finding.ts';
import type { Span } from '../core/json-node.ts';
import type { Rule } from '../core/rule.ts';
import { areFilledIn, credentialValues, extractOther, unfilled } from './credentials.ts';

export const plainSecret: Rule = {
  id: 'plain-secret',
  severity: 'information',
  fixable: false,
  description: () => l10n.t('A secret stands in the file in clear.'),
  problemsAt(glance) {
    if (!areFilledIn(glance)) {
      return undefined;
    }
    const problems: Problem[] = [];
    for (const { credential, reference, place } of glance.credentials) {
      if (credential.secret && reference === undefined) {
        const span = place();
        if (span === undefined) {
          return undefined;
        }
        problems.push(problemAt(span, credential, true));
      }
    }
    return problems;
  },
  *check(context) {
    const values = credentialValues(context);
    for (const secret of context.connector.credentials.filter((credential) => credential.secret)) {
      const real = values.filter(
        (value) =>
          extractOther(value, secret) !== undefined && unfilled(value.node.value, value.credential) === undefined,
      );
      // Under another key it is a secret all the same, but only one value can be it.
      for (const { node, credential } of real
        .filter(({ credential }) => credential === secret)
        .concat(real)
        .slice(0, 1)) {
        yield problemAt(node, secret, credential === secret && secret.form.test(node.value));
      }
    }
  },
};

function problemAt({ start, end }: Span, secret: Credential, isMovable: boolean): Problem {
  const message = l10n.t(
    'The {0} stands here in clear: whoever reads this file can send at your cost. Keep the file out of version control, and out of sight.',
    secret.name,
  );
  return { start, end, message, ...(isMovable && { movable: secret.key }) };
}
