import * as l10n from '@vscode/l10n';
import type { Credential } from '../core/connector.ts';
import type { JsonDocument } from '../core/document.ts';
import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { Rule } from '../core/rule.ts';
import { listText } from '../l10n/prose.ts';
import {
  areFilledIn,
  type CredentialValue,
  compact,
  credentialValues,
  extract,
  extractOther,
  unfilled,
} from './credentials.ts';

/** No message may hold a value: any of them may be the secret. */
export const credentialFormat: Rule = {
  id: 'credential-format',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('A credential is not of the form that Twilio issues, so Twilio refuses every message.'),
  isSilentAt: areFilledIn,
  *check(context) {
    const { document, connector } = context;
    const wrong = credentialValues(context).filter(
      ({ credential, node }) => unfilled(node.value, credential) === undefined && !credential.form.test(node.value),
    );
    for (const value of wrong) {
      const { credential, node } = value;
      const clean = extract(node.value, credential);
      const swapped = clean === undefined ? swappedWith(value, wrong) : [];
      const [, target] = swapped;
      const verdict =
        clean !== undefined
          ? { message: surplusMessage(node.value, credential), fixes: () => [keepFix(document, value, clean)] }
          : target !== undefined
            ? { message: swappedMessage(swapped), fixes: () => [swapFix(document, swapped)] }
            : { message: mismatchMessage(value, connector.credentials) };
      yield { start: node.start, end: node.end, ...verdict };
    }
  },
};

/**
 * The values that have changed places with this one: itself, then the place where it belongs, then where the value there
 * belongs, until the circle is closed. Empty where it is not.
 */
function swappedWith(value: CredentialValue, wrong: readonly CredentialValue[]): readonly CredentialValue[] {
  const circle = [value];
  for (let last = value; circle.length <= wrong.length; ) {
    const next = wrong.find(
      ({ credential }) => credential !== last.credential && extractOther(last, credential) !== undefined,
    );
    if (next === undefined || next === value) {
      return next === undefined ? [] : circle;
    }
    circle.push(next);
    last = next;
  }
  return [];
}

function swapFix(document: JsonDocument, circle: readonly CredentialValue[]): Fix {
  return {
    title: l10n.t('Put each value in its place'),
    automatic: true,
    edits: () =>
      circle.flatMap((value, index) => {
        const target = circle[(index + 1) % circle.length];
        const belongs = target && extractOther(value, target.credential);
        return target === undefined || belongs === undefined
          ? []
          : [replaceInString(document, target.node, wholeOf(target.node.value), belongs)];
      }),
  };
}

function keepFix(document: JsonDocument, { node, credential }: CredentialValue, clean: string): Fix {
  return {
    title: l10n.t('Keep only the {0}', credential.name),
    automatic: true,
    edits: () => [replaceInString(document, node, wholeOf(node.value), clean)],
  };
}

const wholeOf = (text: string) => ({ start: 0, end: text.length });

function swappedMessage(circle: readonly CredentialValue[]): string {
  const keys = circle.map(({ credential }) => l10n.t('"{0}"', credential.key));
  const target = circle[1]?.credential.name ?? '';
  return l10n.t('The values of {0} are swapped: this is the {1}.', listText(keys), target);
}

function surplusMessage(value: string, { name, form, prefix }: Credential): string {
  if (form.test(compact(value))) {
    return l10n.t('Twilio refuses this {0}: there are spaces, line breaks or invisible characters in it.', name);
  }
  return compact(value).startsWith(prefix)
    ? l10n.t('Twilio refuses this {0}: something was copied along with it, such as quotes or a label.', name)
    : l10n.t(
        'Twilio refuses this {0}: it must begin with "{1}", in capitals and with nothing before it.',
        name,
        prefix,
      );
}

function mismatchMessage(value: CredentialValue, all: readonly Credential[]): string {
  const { name, shape, prefix, mistakes, copyIt } = value.credential;
  const bare = compact(value.node.value);
  const mistake = mistakes.find(({ form }) => form.test(bare));
  if (mistake !== undefined) {
    return mistake.message();
  }
  const other = all.find((one) => one !== value.credential && extractOther(value, one) !== undefined);
  if (other !== undefined) {
    return l10n.t(
      'This looks like the {0}, which belongs in "{1}". The {2} is {3}. {4}',
      ...[other.name, other.key, name, shape(), copyIt()],
    );
  }
  const digits = bare.startsWith(prefix) ? bare.slice(prefix.length) : '';
  return /^[0-9a-f]+$/i.test(digits) && digits.length !== 32
    ? l10n.t('The {0} is {1}; here are {2} of them. {3}', name, shape(), digits.length, copyIt())
    : l10n.t('The {0} is {1}, and this is not. {2}', name, shape(), copyIt());
}
