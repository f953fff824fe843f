/** What a completion may put at an offset: a property, a value, an item of a list, or part of a text. */
import {
  isContainer,
  type JsonNode,
  type Member,
  type ObjectNode,
  type Span,
  type StringNode,
} from '../../core/json-node.ts';
import { locate } from '../location.ts';

export type Gap = (
  | { readonly kind: 'property'; readonly object: ObjectNode; readonly current: Member | undefined }
  | { readonly kind: 'value' }
  | { readonly kind: 'text'; readonly node: StringNode }
) & {
  /** Where the property, value or item stands: for a property the path of its object. */
  readonly path: readonly (string | number)[];
  /** What the completion takes the place of. */
  readonly replace: Span;
  /** Where a comma is missing before. */
  readonly commaBefore: number | undefined;
  readonly needsCommaAfter: boolean;
};

/** @returns undefined where nothing belongs: behind a whole value, between a key and its colon */
export function gapAt(text: string, root: JsonNode | undefined, offset: number): Gap | undefined {
  const { container, member, path } = locate(root, offset);
  if (container?.type === 'array') {
    return itemGap(text, container.items, path, offset);
  }
  if (container?.type === 'object') {
    return memberGap(text, container, member, path, offset);
  }
  const isEmpty = root === undefined || root.type === 'invalid';
  return isEmpty ? valueGap([], root ?? { start: offset, end: offset }) : undefined;
}

function memberGap(
  text: string,
  object: ObjectNode,
  member: Member | undefined,
  path: readonly (string | number)[],
  offset: number,
): Gap | undefined {
  const objectPath = member ? path.slice(0, -1) : path;
  const index = member ? object.members.indexOf(member) : -1;
  const here = { start: offset, end: offset };
  const propertyGap = (current: Member | undefined, replace: Span, isBehind = current === undefined): Gap => {
    const before = object.members[isBehind ? index : index - 1];
    const after = object.members[isBehind || current !== undefined ? index + 1 : index];
    return {
      kind: 'property',
      object,
      current,
      path: objectPath,
      replace,
      ...commas(text, before && endOf(before), replace, after?.key.start),
    };
  };
  if (member === undefined) {
    return propertyGap(undefined, here);
  }
  const { key, colon, value } = member;
  if (offset === key.start && isBreak(text, offset)) {
    return propertyGap(undefined, here, false);
  }
  if (isInside(key, offset)) {
    // A key without its closing quote has swallowed the rest of the line.
    return propertyGap(member, key.closed ? key : { start: key.start, end: endOfWord(text, offset) });
  }
  if (value !== undefined && offset >= value.start && isInside(value, offset)) {
    return inValue(text, value, path, offset);
  }
  if (offset === value?.start && !isContainer(value)) {
    return valueGap(path, value);
  }
  if (offset >= endOf(member) && isBreak(text, offset)) {
    const wantsValue = value === undefined && colon !== undefined && !text.slice(colon, offset).includes(',');
    return wantsValue
      ? { ...valueGap(path, here), ...commas(text, undefined, here, object.members[index + 1]?.key.start) }
      : propertyGap(undefined, here);
  }
  return undefined;
}

function itemGap(
  text: string,
  items: readonly JsonNode[],
  path: readonly (string | number)[],
  offset: number,
): Gap | undefined {
  const current = items.findIndex((item) => isInside(item, offset));
  const node = items[current];
  if (node !== undefined) {
    return inValue(text, node, [...path, current], offset);
  }
  const before = items.findLast((item) => item.end <= offset);
  const after = items.find((item) => item.start >= offset);
  const replace = { start: offset, end: offset };
  const index = before === undefined ? 0 : items.indexOf(before) + 1;
  return isBreak(text, offset)
    ? { ...valueGap([...path, index], replace), ...commas(text, before?.end, replace, after?.start) }
    : undefined;
}

function inValue(text: string, value: JsonNode, path: readonly (string | number)[], offset: number): Gap | undefined {
  if (value.type === 'string' && value.quoted) {
    // Without its closing quote a text has swallowed the rest of the line.
    const replace = { start: value.start, end: value.closed ? value.end : endOfWord(text, offset) };
    return { kind: 'text', node: value, path, replace, commaBefore: undefined, needsCommaAfter: false };
  }
  return isContainer(value) ? undefined : valueGap(path, value);
}

function valueGap(path: readonly (string | number)[], { start, end }: Span): Gap {
  return { kind: 'value', path, replace: { start, end }, commaBefore: undefined, needsCommaAfter: false };
}

/** Which commas are missing around what is put between two neighbours. */
function commas(text: string, before: number | undefined, { start, end }: Span, after: number | undefined) {
  return {
    // In a broken text what comes before may reach up to here, or beyond.
    commaBefore:
      before !== undefined && before < start && !text.slice(before, start).includes(',') ? before : undefined,
    needsCommaAfter: after !== undefined && !text.slice(end, after).includes(','),
  };
}

/** The end of what is there of a member. */
function endOf({ key, colon, value }: Member): number {
  return value?.end ?? (colon === undefined ? key.end : colon + 1);
}

/** Between a text's quotes, or at either side of a character of a bare word. */
function isInside(node: JsonNode, offset: number): boolean {
  if (node.type === 'string' && node.quoted) {
    return node.start < offset && (offset < node.end || (!node.closed && offset === node.end));
  }
  return isContainer(node) ? false : node.start < offset && offset <= node.end;
}

function endOfWord(text: string, offset: number): number {
  return offset + (/^\w*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0);
}

/** Whether something new may begin here: not right behind a value. */
function isBreak(text: string, offset: number): boolean {
  return /[\s,:{[]/.test(text[offset - 1] ?? ' ');
}
