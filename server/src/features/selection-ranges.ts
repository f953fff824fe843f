/** What a selection grows to, step by step: a placeholder, a text, its quotes, a member, what is in a bracket, … */
import type { SelectionRange } from 'vscode-languageserver-types';
import { isContainer, type JsonNode, type Member, type Span } from '../core/json-node.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { placeholdersIn } from './placeholders-in.ts';

/** More steps than anyone takes; each is nested in the next one, and a message cannot be nested without end. */
const MOST_STEPS = 100;

/** @param offset UTF-16 offset into the text */
export function selectionRange(file: ConfigFile, offset: number): SelectionRange {
  const { textDocument, document } = file;
  const spans = [{ start: 0, end: document.text.length }, ...spansAround(file, offset)]
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .filter((span, index, all) => span.start !== all[index - 1]?.start || span.end !== all[index - 1]?.end);
  let selection: SelectionRange = {
    range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset) },
  };
  let parent: SelectionRange | undefined;
  for (const span of spans.slice(-MOST_STEPS)) {
    selection = { range: rangeOf(textDocument, span), ...(parent && { parent }) };
    parent = selection;
  }
  return selection;
}

/** From the outermost to the innermost. */
function spansAround(file: ConfigFile, offset: number): Span[] {
  const { text, json } = file.document;
  const spans: Span[] = [];
  for (let node = json.root; node !== undefined; ) {
    spans.push(withComma(text, node), node);
    if (node.type === 'string') {
      spans.push(...spansInText(file, node, offset));
      break;
    }
    if (!isContainer(node)) {
      break;
    }
    spans.push({ start: node.start + 1, end: node.end - (node.closed ? 1 : 0) });
    if (node.type === 'object') {
      const member: Member | undefined = node.members.findLast(({ key }) => key.start <= offset);
      if (member === undefined) {
        break;
      }
      const { key, value } = member;
      const whole = { start: key.start, end: value?.end ?? key.end };
      spans.push(withComma(text, whole), whole);
      node = offset <= key.end ? key : value;
    } else {
      node = node.items.find((item) => item.start <= offset && offset <= item.end);
    }
  }
  return spans;
}

function spansInText(file: ConfigFile, node: JsonNode & { type: 'string' }, offset: number): Span[] {
  const inner = { start: node.start + (node.quoted ? 1 : 0), end: node.end - (node.quoted && node.closed ? 1 : 0) };
  const template = file.document.templates.find(({ content }) => content === node);
  const placeholder = template && placeholdersIn(file, template).find(({ span }) => isAround(span, offset));
  return [inner, ...(placeholder ? [placeholder.span] : [])];
}

/** A list's items and an object's members, with the comma that goes with them. */
function withComma(text: string, { start, end }: Span): Span {
  const comma = /^\s*,/.exec(text.slice(end, end + 100));
  return { start, end: end + (comma?.[0].length ?? 0) };
}

function isAround({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
