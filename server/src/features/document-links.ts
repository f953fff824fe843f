/** Addresses that can be followed: the `$schema`, and those in the texts. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { memberValue, type Span, type StringNode } from '../core/json-node.ts';
import { offsetsOf } from '../core/json-string.ts';
import { valuesOf } from '../core/walk.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** As far as it can be an address, in a sentence too; a bracket may belong to a placeholder, which ends it. */
const ADDRESS = /\bhttps?:\/\/[^\s"'<>{}`\\^|«»“”‘’…。，、；：！？（）「」『』【】《》]+/gi;

/** What ends a sentence, not an address. */
const PUNCTUATION = /[.,:;!?'*_~]+$/;

const BRACKETS = { ')': '(', ']': '[' } as const;

export function documentLinks(file: ConfigFile): DocumentLink[] {
  const { textDocument, document } = file;
  const schema = memberValue(document.json.root, '$schema');
  const links: (Span & { readonly target: string })[] = [];
  for (const { node } of valuesOf(document.json.root)) {
    if (node.type === 'string') {
      // One by one: a call takes no more than some 100,000 arguments.
      for (const link of node === schema ? schemaLink(node, textDocument.uri) : addressesIn(document.text, node)) {
        links.push(link);
      }
    }
  }
  return links
    .sort((a, b) => a.start - b.start)
    .map(({ target, ...span }) => ({ range: rangeOf(textDocument, span), target }));
}

/** A relative address is one beside the file, as editors take it. */
function schemaLink(node: StringNode, uri: string) {
  const target = node.value !== '' && URL.canParse(node.value, uri) ? new URL(node.value, uri).href : undefined;
  const isOpenable = target !== undefined && /^(?!javascript|data|command)[a-z][\w+.-]*:/i.test(target);
  return isOpenable ? [{ start: node.start + 1, end: node.end - (node.closed ? 1 : 0), target }] : [];
}

function* addressesIn(text: string, node: StringNode) {
  if (!node.value.includes('://')) {
    return;
  }
  const offset = offsetsOf(text, node);
  for (const { 0: found, index } of node.value.matchAll(ADDRESS)) {
    const target = withoutEnd(found);
    // A host that a placeholder goes on with is another one once it is filled in.
    const isCut = /^[{<]/.test(node.value.slice(index + found.length));
    const hasWholeHost = /^https?:\/\/[^/?#]+(?:[/?#]|$)/i.test(target) && (!isCut || /:\/\/[^/?#]+[/?#]/.test(target));
    if (hasWholeHost && URL.canParse(target)) {
      yield { start: offset(index), end: offset(index + target.length), target };
    }
  }
}

/** Without the punctuation of the sentence around it, and without a bracket that was opened before it. */
function withoutEnd(address: string): string {
  let target = address.replace(PUNCTUATION, '');
  for (;;) {
    const last = target.at(-1);
    const opening = last === ')' || last === ']' ? BRACKETS[last] : undefined;
    if (last === undefined || opening === undefined || count(target, last) <= count(target, opening)) {
      return target;
    }
    target = target.slice(0, -1).replace(PUNCTUATION, '');
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
