/** A config's text with all that is read from it, read once a version and only when asked for. */
import * as l10n from '@vscode/l10n';
import { type ArrayNode, type JsonNode, memberValue } from './json-node.ts';
import { type ParsedJson, parseJson } from './json-parse.ts';
import { type Frame, frameOf, type Reading, readAgain } from './read-again.ts';
import { readTemplates, type Template } from './templates.ts';
import { isTooLarge } from './too-large.ts';

export interface JsonDocument {
  readonly text: string;
  readonly json: ParsedJson;
  readonly templates: readonly Template[];
  /** What the templates are for. In all versions of a document it is one list for as long as nothing of it changes. */
  readonly usageTypes: readonly (string | undefined)[];
  /** What the next version is read against; undefined before anything was read, or where all must be read again. */
  readonly frame: Frame | undefined;
  /** This version, or the one before it that was read last; undefined where none was. */
  readonly lastRead: () => JsonDocument | undefined;
}

/**
 * @param text the whole file
 * @param before an earlier version of it: templates that are in both are not read again
 */
export function createDocument(text: string, before?: JsonDocument): JsonDocument {
  // The last version that was read, so that those between, which nobody has read, are not kept.
  let base = before?.lastRead();
  let reading: Reading | undefined;
  const read = () => {
    reading ??= (base && !isPasted(base.text, text) && readAgain(base, text)) || readWhole(text);
    base = undefined;
    return reading;
  };
  const document: JsonDocument = {
    text,
    get json() {
      return read().json;
    },
    get templates() {
      return read().templates;
    },
    get usageTypes() {
      return read().usageTypes;
    },
    get frame() {
      return reading?.frame;
    },
    lastRead: () => (reading ? document : base),
  };
  return document;
}

/** By what is typed no text becomes too large for a tree, at least for long. */
const MOST_TYPED = 10_000;

function isPasted(before: string, text: string): boolean {
  return text.length - before.length > MOST_TYPED;
}

function readWhole(text: string): Reading {
  const json = isTooLarge(text) ? unread(text) : parseJson(text);
  let templates: readonly Template[] | undefined;
  let usageTypes: Reading['usageTypes'] | undefined;
  let frame: Frame | undefined;
  return {
    json,
    get templates() {
      templates ??= readTemplates(json.root);
      return templates;
    },
    get usageTypes() {
      usageTypes ??= this.templates.map(({ values }) => values.usageType);
      return usageTypes;
    },
    get frame() {
      frame ??= frameOf(json.root, this.templates);
      return frame;
    },
  };
}

/** Only whether it is JSON is known of it: there is no tree. */
function unread(text: string): ParsedJson {
  try {
    JSON.parse(text);
    return { root: undefined, problems: [], isUnread: true };
  } catch {
    const message = l10n.t('This is not JSON. It is too large to say where.');
    return { root: undefined, problems: [{ start: 0, end: 1, message }], isUnread: true };
  }
}

/** The tree without the templates in their list: for whoever asks about each of them alone. */
export function withoutTemplates({ json: { root }, frame }: JsonDocument): JsonNode | undefined {
  const list = memberValue(root, 'templates');
  if (root?.type !== 'object' || list?.type !== 'array') {
    return root;
  }
  const items = frame === undefined ? list.items.filter(({ type }) => type !== 'object') : [];
  const others: ArrayNode = { type: 'array', start: list.start, end: list.end, closed: list.closed, items };
  return {
    ...root,
    members: root.members.map((member) => (member.value === list ? { ...member, value: others } : member)),
  };
}
