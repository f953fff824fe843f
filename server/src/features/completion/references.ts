/** Proposes references in the place of a credential: what is there first, then the name that Twilio's own tools go by. */
import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Credential } from '../../core/connector.ts';
import { printReference } from '../../core/reference.ts';
import type { ConfigFile } from '../config-file.ts';
import type { Proposal } from './proposal.ts';

export function referenceProposals({ settings }: ConfigFile, credential: Credential): readonly Proposal[] {
  const standard = printReference({ source: 'env', name: credential.variable });
  const offered = settings.offeredReferences ?? [];
  const others = offered.some(({ reference }) => reference === standard)
    ? []
    : [{ reference: standard, origin: l10n.t('an environment variable, to be set') }];
  const words = credential.variable
    .toLowerCase()
    .split('_')
    .slice(1, -1)
    .concat(credential.secret ? 'token' : []);
  const fits = ({ reference }: { reference: string }) =>
    reference === standard ? 0 : words.some((word) => reference.toLowerCase().includes(word)) ? 1 : 2;
  return [...offered.toSorted((a, b) => fits(a) - fits(b)), ...others].map(({ reference, origin }) => ({
    label: reference,
    kind: CompletionItemKind.Reference,
    detail: origin,
    documentation: l10n.t('Resolved when you send, verify or copy.'),
    text: JSON.stringify(reference),
  }));
}
