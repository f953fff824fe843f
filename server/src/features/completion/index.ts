/** Completion: what may be written at an offset, with its quotes and commas. */
import type { CompletionItem } from 'vscode-languageserver-types';
import type { ConfigFile } from '../config-file.ts';
import { type Gap, gapAt } from './gap.ts';
import { placeholderProposals } from './placeholders.ts';
import { propertyProposals } from './properties.ts';
import { type Proposal, toItems } from './proposal.ts';
import { valueProposals } from './values.ts';

/** Characters that call for a placeholder inside a text. Elsewhere `{` begins an object, and an Enter after it a new line. */
const PLACEHOLDER_TRIGGERS: readonly (string | undefined)[] = ['{', '<'];

/**
 * @param offset UTF-16 offset into the text
 * @param snippets whether the client takes tab stops
 * @param trigger the character that was typed, where that asks for this list and not the user
 */
export function complete(file: ConfigFile, offset: number, snippets: boolean, trigger?: string): CompletionItem[] {
  const gap = gapAt(file.document.text, file.document.json.root, offset);
  if (gap === undefined || (gap.kind !== 'text' && PLACEHOLDER_TRIGGERS.includes(trigger))) {
    return [];
  }
  if (gap.kind === 'text' && gap.path[0] === 'templates' && gap.path[2] === 'content') {
    const { replace, proposals } = placeholderProposals(file, gap.node, offset);
    return toItems(file, { ...gap, replace }, proposals, snippets);
  }
  return toItems(file, gap, proposalsFor(file, gap), snippets);
}

function proposalsFor(file: ConfigFile, gap: Gap): readonly Proposal[] {
  return gap.kind === 'property' ? propertyProposals(file, gap) : valueProposals(file, gap);
}
