/** Completion: what may be written at an offset, with its quotes and commas. */
import type { CompletionItem } from 'vscode-languageserver-types';
import type { ConfigFile } from '../config-file.ts';
import { type Gap, gapAt } from './gap.ts';
import { placeholderProposals } from './placeholders.ts';
import { propertyProposals } from './properties.ts';
import { type PlacedProposals, toItems } from './proposal.ts';
import { type ErrorsOf, withoutHarm } from './trial.ts';
import { valueProposals } from './values.ts';

export interface CompletionQuery {
  /** UTF-16 offset into the text. */
  readonly offset: number;
  /** Whether the client takes tab stops. */
  readonly snippets: boolean;
  /** The character that was typed, where that asks for this list and not the user. */
  readonly trigger?: string | undefined;
}

/** Characters that call for a placeholder inside a text. Elsewhere `{` begins an object, and an Enter after it a new line. */
const PLACEHOLDER_TRIGGERS: readonly (string | undefined)[] = ['{', '<'];

/** @param errorsOf tells what would be wrong after a proposal is accepted: none is made that would add to it */
export function complete(
  file: ConfigFile,
  { offset, snippets, trigger }: CompletionQuery,
  errorsOf: ErrorsOf,
): CompletionItem[] {
  const { text, json } = file.document;
  const gap = json.isUnread ? undefined : gapAt(text, json.root, offset);
  if (gap === undefined || (gap.kind !== 'text' && PLACEHOLDER_TRIGGERS.includes(trigger))) {
    return [];
  }
  const { proposals, replace } = proposalsAt(file, gap, offset);
  const filled = { ...gap, replace };
  return toItems(file, filled, withoutHarm(file, filled, proposals, errorsOf), snippets);
}

function proposalsAt(file: ConfigFile, gap: Gap, offset: number): PlacedProposals {
  if (gap.kind === 'text' && gap.path[0] === 'templates' && gap.path[2] === 'content') {
    return placeholderProposals(file, gap.node, offset);
  }
  const proposals = gap.kind === 'property' ? propertyProposals(file, gap) : valueProposals(file, gap);
  return { proposals, replace: gap.replace };
}
