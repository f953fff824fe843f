/** The outline of a config: its keys, and its templates by the usage type that each is for. */
import * as l10n from '@vscode/l10n';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { JsonNode, Span } from '../core/json-node.ts';
import type { Template } from '../core/templates.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** An outline is nested as deep as the config, and a message cannot be nested without end. */
const DEEPEST = 50;

/** Nobody looks through more, and an editor must not wait for them: as many as VS Code takes of JSON (`json.maxItemsComputed`). */
const MOST = 5000;

/** How many characters of a text stand behind its name. */
const LONGEST_DETAIL = 80;

const KINDS = {
  object: SymbolKind.Module,
  array: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
  invalid: SymbolKind.Variable,
} as const satisfies Record<JsonNode['type'], SymbolKind>;

/** A value whose children are still to be listed. */
interface Work {
  readonly node: JsonNode | undefined;
  readonly into: DocumentSymbol[];
  readonly depth: number;
}

export function documentSymbols(file: ConfigFile): DocumentSymbol[] {
  const { json, templates } = file.document;
  const templateOf = new Map<JsonNode, Template>(templates.map((template) => [template.node, template]));
  const symbols: DocumentSymbol[] = [];
  const work: Work[] = [{ node: json.root, into: symbols, depth: 0 }];
  let left = MOST;
  for (let next = work.pop(); next !== undefined && left > 0; next = work.pop()) {
    const children = childSymbols(file, next.node, templateOf, left);
    left -= children.length;
    for (const { symbol, value } of children) {
      next.into.push(symbol);
      if (next.depth < DEEPEST && symbol.children) {
        work.push({ node: value, into: symbol.children, depth: next.depth + 1 });
      }
    }
  }
  return symbols;
}

/** The same for clients that take no tree. */
export function flatSymbols(file: ConfigFile): SymbolInformation[] {
  const { uri } = file.textDocument;
  const flat: SymbolInformation[] = [];
  const work = documentSymbols(file)
    .reverse()
    .map((symbol) => ({ symbol, containerName: '' }));
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { symbol, containerName } = next;
    const { name, kind, range, children = [] } = symbol;
    flat.push({ name, kind, location: { uri, range }, ...(containerName && { containerName }) });
    work.push(...children.toReversed().map((child) => ({ symbol: child, containerName: name })));
  }
  return flat;
}

interface ChildSymbol {
  readonly symbol: DocumentSymbol;
  readonly value: JsonNode | undefined;
}

function childSymbols(
  file: ConfigFile,
  parent: JsonNode | undefined,
  templateOf: ReadonlyMap<JsonNode, Template>,
  most: number,
): ChildSymbol[] {
  const range = (span: Span) => rangeOf(file.textDocument, span);
  if (parent?.type === 'array') {
    return parent.items.slice(0, most).map((value, index) => {
      const template = templateOf.get(value);
      const symbol = template
        ? templateSymbol(file, template)
        : { name: String(index), ...about(value), range: range(value), selectionRange: range(value) };
      return { symbol, value };
    });
  }
  // What a template's own line in the outline says already is left out below it.
  const template = parent && templateOf.get(parent);
  const members = parent?.type === 'object' ? parent.members : [];
  return members
    .filter(({ value }) => value === undefined || (value !== template?.usageType && value !== template?.content))
    .slice(0, most)
    .map(({ key, value }) => ({
      symbol: {
        name: nameOf(key.value),
        ...about(value),
        range: range({ start: key.start, end: Math.max(key.end, value?.end ?? 0) }),
        selectionRange: range(key),
      },
      value,
    }));
}

function templateSymbol({ textDocument }: ConfigFile, { node, index, usageType, content }: Template): DocumentSymbol {
  return {
    name: usageType?.value.trim() || l10n.t('Template {0}', index + 1),
    detail: shorten(content?.value ?? ''),
    kind: SymbolKind.Object,
    range: rangeOf(textDocument, node),
    selectionRange: rangeOf(textDocument, usageType ?? { start: node.start, end: node.start + 1 }),
    children: [],
  };
}

/** Texts have no detail: one of them is the auth token, and an outline is seen in every screenshot. */
function about(value: JsonNode | undefined): Pick<DocumentSymbol, 'kind' | 'detail' | 'children'> {
  if (value === undefined) {
    return { kind: SymbolKind.Null };
  }
  const kind = KINDS[value.type];
  switch (value.type) {
    case 'object':
    case 'array':
      return { kind, children: [] };
    case 'string':
    case 'invalid':
      return { kind };
    default:
      return { kind, detail: String(value.value) };
  }
}

/** The protocol allows no name of nothing but space. */
function nameOf(key: string): string {
  return key.trim() === '' ? JSON.stringify(key) : key;
}

function shorten(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= LONGEST_DETAIL
    ? characters.join('')
    : `${characters.slice(0, LONGEST_DETAIL - 1).join('')}…`;
}
