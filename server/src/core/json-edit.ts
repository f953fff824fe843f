/** Changes of a config that leave everything else as its author wrote it: indentation, line ends, the final newline. */
import type { JsonDocument } from './document.ts';
import type { Edit } from './edit.ts';
import type { ArrayNode, JsonNode, Member, ObjectNode, Span, StringNode } from './json-node.ts';
import { offsetsOf } from './json-string.ts';
import { indentAt, indentUnit, lineEnd } from './layout.ts';

/** A value in place of another. */
export function replaceNode({ text }: JsonDocument, node: JsonNode, value: unknown): Edit {
  return { start: node.start, end: node.end, newText: print(value, styleAt(text, node)) };
}

/**
 * A part of a string's value in place of another.
 *
 * @param span indexes into `node.value`, in UTF-16 code units
 */
export function replaceInString({ text }: JsonDocument, node: StringNode, span: Span, replacement: string): Edit {
  const offset = offsetsOf(text, node);
  return {
    start: offset(span.start),
    end: offset(span.end),
    newText: JSON.stringify(replacement).slice(1, -1),
  };
}

/** Another name for a member. */
export function renameKey(member: Member, name: string): Edit {
  return { start: member.key.start, end: member.key.end, newText: JSON.stringify(name) };
}

/**
 * A new member. The text must be well-formed.
 *
 * @param after the index of the member behind which it goes, -1 for the first place; without it, behind the last
 */
export function addMember(
  document: JsonDocument,
  object: ObjectNode,
  name: string,
  value: unknown,
  after?: number,
): Edit {
  const write = (style: Style) => `${JSON.stringify(name)}:${style.space}${print(value, style)}`;
  return addChild(document, object, write, after);
}

/** New last items. The text must be well-formed. */
export function addItems(document: JsonDocument, array: ArrayNode, values: readonly unknown[]): Edit {
  return addChild(document, array, (style) =>
    values.map((value) => print(value, style)).join(`,${style.breaksItems ? style.eol + style.indent : style.space}`),
  );
}

/** Takes a child out of its list or object, with the comma that goes with it. The text must be well-formed. */
export function removeChild(container: ObjectNode | ArrayNode, index: number): Edit {
  const children = childrenOf(container);
  const child = children[index];
  const before = children[index - 1];
  const after = children[index + 1];
  if (child === undefined || (before === undefined && after === undefined)) {
    return { start: container.start + 1, end: container.end - 1, newText: '' };
  }
  return before === undefined
    ? { start: child.start, end: after?.start ?? child.end, newText: '' }
    : { start: before.end, end: child.end, newText: '' };
}

interface Style {
  readonly eol: string;
  readonly unit: string;
  /** The indentation of the line on which the value begins. */
  readonly indent: string;
  /** What follows a colon or, on one line, a comma. */
  readonly space: string;
  /** Whether an object's members, and a list's items, stand on lines of their own. */
  readonly breaks: boolean;
  /** Whether the items that are added stand on lines of their own. */
  readonly breaksItems: boolean;
}

function addChild(
  { text }: JsonDocument,
  container: ObjectNode | ArrayNode,
  write: (style: Style) => string,
  after?: number,
): Edit {
  const children = childrenOf(container);
  const isFirst = after === -1;
  const neighbour = isFirst ? children[0] : children[after ?? children.length - 1];
  const eol = lineEnd(text);
  const unit = indentUnit(text);
  if (neighbour === undefined) {
    const outer = indentAt(text, container.start);
    const breaks = /[\r\n]/.test(text.trim());
    const space = /^\W*$|[:,]\s/.test(text) ? ' ' : '';
    const style = { eol, unit, indent: outer + unit, space, breaks, breaksItems: breaks };
    const inner = container.type === 'object' ? space : '';
    const [open, close] = breaks ? [eol + outer + unit, eol + outer] : [inner, inner];
    return { start: container.start + 1, end: container.end - 1, newText: open + write(style) + close };
  }
  const first = children[0] ?? neighbour;
  const breaksItems = /[\r\n]/.test(text.slice(container.start, first.start));
  const sample = text.slice(neighbour.start, neighbour.end);
  const isContainer = /[{[]/.test(sample);
  const style = {
    eol,
    unit,
    indent: indentAt(text, breaksItems ? neighbour.start : container.start),
    space: /[:,]\s/.test(text.slice(container.start, container.end)) ? ' ' : '',
    breaks: isContainer ? /[\r\n]/.test(sample) : breaksItems,
    breaksItems,
  };
  const separator = breaksItems ? `,${eol}${style.indent}` : `,${style.space}`;
  return isFirst
    ? { start: first.start, end: first.start, newText: write(style) + separator }
    : { start: neighbour.end, end: neighbour.end, newText: separator + write(style) };
}

function styleAt(text: string, node: Span): Style {
  const breaks = /[\r\n]/.test(text.slice(node.start, node.end));
  const indent = indentAt(text, node.start);
  return { eol: lineEnd(text), unit: indentUnit(text), indent, space: ' ', breaks, breaksItems: breaks };
}

function print(value: unknown, { eol, unit, indent, space, breaks }: Style): string {
  if (breaks) {
    return JSON.stringify(value, null, unit).replaceAll('\n', eol + indent);
  }
  // Line breaks in texts are escaped, so these are all between tokens.
  return space === '' ? JSON.stringify(value) : JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
}

function childrenOf(container: ObjectNode | ArrayNode): readonly Span[] {
  return container.type === 'array'
    ? container.items
    : container.members.map(({ key, value }) => ({ start: key.start, end: value?.end ?? key.end }));
}
