/**
 * Reads a text after a change inside of one template: that template is parsed again, and the others are taken over as they
 * were, at their new places. Nothing of the version before is changed.
 */
import { changeBetween } from './edit.ts';
import { moveMember } from './json-move.ts';
import { type ArrayNode, type JsonNode, memberValue, type ObjectNode, type Span } from './json-node.ts';
import { type ParsedJson, parseItem } from './json-parse.ts';
import { countBefore } from './sorted.ts';
import { moveTemplate, readTemplate, type Template } from './templates.ts';

export interface Reading {
  readonly json: ParsedJson;
  readonly templates: readonly Template[];
  /** What the templates are for. In all versions of a document it is one list for as long as nothing of it changes. */
  readonly usageTypes: readonly (string | undefined)[];
  readonly frame: Frame | undefined;
}

/** A config as it was last read whole: only what is inside of its templates may have changed since. */
export interface Frame {
  readonly root: ObjectNode;
  readonly list: ArrayNode;
  /** By how much all behind the templates has moved since. */
  readonly by: number;
}

/** Undefined where a change inside of a template would not be read alone: there are none, or other things among them. */
export function frameOf(root: JsonNode | undefined, templates: readonly Template[]): Frame | undefined {
  const list = memberValue(root, 'templates');
  return root?.type === 'object' && list?.type === 'array' && list.items.length === templates.length
    ? { root, list, by: 0 }
    : undefined;
}

/** @returns undefined where the whole text must be read */
export function readAgain(before: Reading & { readonly text: string }, text: string): Reading | undefined {
  const { frame } = before;
  const change = frame && changeBetween(before.text, text);
  const index = change ? indexAround(before.templates, change) : -1;
  const changed = before.templates[index];
  if (frame === undefined || change === undefined || changed === undefined || !isAllWithin(before.json, changed)) {
    return undefined;
  }
  const by = change.newLength - (change.end - change.start);
  const item = { start: changed.start, end: changed.end + by };
  const read = parseItem(text, { list: frame.list, around: frame.root }, item);
  if (read === undefined) {
    return undefined;
  }
  const template = readTemplate(read.node, index);
  const templates = before.templates.map((other) =>
    other.index < index ? other : other.index > index ? moveTemplate(other, by) : template,
  );
  const next = { ...frame, by: frame.by + by };
  const { usageType } = template.values;
  const usageTypes =
    usageType === changed.values.usageType ? before.usageTypes : before.usageTypes.with(index, usageType);
  return { json: parsedAround(next, templates, read.problems), templates, usageTypes, frame: next };
}

/** The index of the template between whose braces all of a change is; -1 where there is none. */
function indexAround(templates: readonly Template[], { start, end }: Span): number {
  const index = countBefore(templates, (template) => template.end <= end);
  const found = templates[index];
  return found?.node.closed && found.start < start ? index : -1;
}

/** Whether there is nothing to say of a text but, at most, of one template. */
function isAllWithin({ problems }: ParsedJson, { start, end }: Span): boolean {
  return problems.every((problem) => problem.start > start && problem.end < end);
}

function parsedAround(
  { root, list, by }: Frame,
  templates: readonly Template[],
  problems: ParsedJson['problems'],
): ParsedJson {
  let around: ObjectNode | undefined;
  return {
    problems,
    get root() {
      around ??= { ...root, end: root.end + by, members: root.members.map(moveAround) };
      return around;
    },
  };

  function moveAround(member: ObjectNode['members'][number]) {
    if (member.value !== list) {
      return member.key.start < list.start ? member : moveMember(member, by);
    }
    let items: readonly JsonNode[] | undefined;
    const value: ArrayNode = {
      type: 'array',
      start: list.start,
      end: list.end + by,
      closed: list.closed,
      get items() {
        items ??= templates.map(({ node }) => node);
        return items;
      },
    };
    return { ...member, value };
  }
}
