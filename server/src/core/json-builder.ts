/** Puts the tokens of a JSON text together into a tree, whatever their order, and says where that order is wrong. */
import {
  type ArrayNode,
  isContainer,
  type JsonNode,
  type LiteralNode,
  type Member,
  type ObjectNode,
  type Span,
  type StringNode,
} from './json-node.ts';
import { isFollowedByColon } from './json-string.ts';
import { unknownWord } from './json-word.ts';

export interface SyntaxProblem extends Span {
  readonly message: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface ObjectFrame {
  readonly kind: 'object';
  readonly node: Mutable<Omit<ObjectNode, 'members'>> & { readonly members: Mutable<Member>[] };
  expects: 'key' | 'colon' | 'value' | 'comma';
  /** The comma before what is expected. */
  comma: Span | undefined;
}
interface ArrayFrame {
  readonly kind: 'array';
  readonly node: Mutable<Omit<ArrayNode, 'items'>> & { readonly items: JsonNode[] };
  expects: 'value' | 'comma';
  comma: Span | undefined;
}

const CLOSER = { object: '}', array: ']' } as const;

export type TreeBuilder = ReturnType<typeof createTreeBuilder>;

/**
 * @param text what is parsed; offsets are into it
 * @returns one function for each kind of token, to be called in the order of the text, and `finish` for its end
 */
export function createTreeBuilder(text: string) {
  const problems: SyntaxProblem[] = [];
  const stack: (ObjectFrame | ArrayFrame)[] = [];
  let root: JsonNode | undefined;
  /** The end of the last token that was understood: where a missing token belongs. */
  let lastEnd = 0;
  /** True after something that made no sense: more of its kind belongs to the same mistake. */
  let lost = false;

  const report = (start: number, end: number, message: string) => {
    problems.push({ start, end, message });
  };

  /** Underlines the character before the gap. Of several things missing in one place the first is told. */
  const reportMissing = (message: string) => {
    const start = Math.max(0, lastEnd - 1);
    if (problems.at(-1)?.start !== start) {
      report(start, Math.max(lastEnd, Math.min(1, text.length)), message);
    }
  };

  /** The first object or list is the config; what stands before or behind it is too much. */
  const attachRoot = (node: JsonNode) => {
    if (root === undefined || (!isContainer(root) && isContainer(node))) {
      if (root !== undefined && root.type !== 'invalid') {
        report(root.start, root.end, 'The config begins with "{". Remove what stands before it.');
      }
      root = node;
    } else if (!lost) {
      const end = isContainer(node) ? node.start + 1 : node.end;
      report(node.start, end, 'The config ends before this: it is one JSON object. Remove what follows it.');
      lost = true;
    }
  };

  const attach = (node: JsonNode) => {
    const frame = stack.at(-1);
    if (frame === undefined) {
      attachRoot(node);
      return;
    }
    if (frame.kind === 'array') {
      if (frame.expects === 'comma') {
        reportMissing('A comma is missing after this.');
      }
      frame.node.items.push(node);
    } else {
      attachMemberValue(frame, node);
    }
    frame.expects = 'comma';
    frame.comma = undefined;
  };

  const attachMemberValue = (frame: ObjectFrame, node: JsonNode) => {
    const member = frame.node.members.at(-1);
    if (member === undefined || frame.expects === 'key' || frame.expects === 'comma') {
      report(node.start, node.end, 'A property name in double quotes is expected here.');
      return;
    }
    if (frame.expects === 'colon') {
      reportMissing('A colon is missing after this property name.');
    }
    member.value = node;
  };

  const addKey = (frame: ObjectFrame, key: StringNode) => {
    if (frame.expects === 'comma') {
      reportMissing('A comma is missing after this.');
    }
    frame.node.members.push({ key });
    frame.expects = 'colon';
    frame.comma = undefined;
  };

  const finishMember = (frame: ObjectFrame | ArrayFrame) => {
    if (frame.expects === 'colon') {
      reportMissing('A colon and a value are missing after this property name.');
    } else if (frame.kind === 'object' && frame.expects === 'value') {
      reportMissing('A value is missing after the colon.');
    } else if (frame.comma !== undefined) {
      report(frame.comma.start, frame.comma.end, 'JSON allows no comma before a closing bracket. Remove it.');
    }
  };

  const wantsKey = (frame: ObjectFrame | ArrayFrame | undefined): frame is ObjectFrame =>
    frame?.kind === 'object' && (frame.expects === 'key' || frame.expects === 'comma');

  const understood = (end: number) => {
    lost = false;
    lastEnd = end;
  };

  return {
    report,

    openObject(start: number) {
      const node = { type: 'object' as const, start, end: text.length, members: [], closed: false };
      attach(node);
      stack.push({ kind: 'object', node, expects: 'key', comma: undefined });
      understood(start + 1);
    },

    openArray(start: number) {
      const node = { type: 'array' as const, start, end: text.length, items: [], closed: false };
      attach(node);
      stack.push({ kind: 'array', node, expects: 'value', comma: undefined });
      understood(start + 1);
    },

    close(kind: 'object' | 'array', start: number) {
      const isOpen = stack.some((frame) => frame.kind === kind);
      if (!isOpen) {
        report(start, start + 1, `There is nothing for this "${CLOSER[kind]}" to close. Remove it.`);
      }
      for (let frame = isOpen ? stack.pop() : undefined; frame !== undefined; frame = stack.pop()) {
        finishMember(frame);
        if (frame.kind === kind) {
          frame.node.end = start + 1;
          frame.node.closed = true;
          break;
        }
        reportMissing(`A "${CLOSER[frame.kind]}" is missing here.`);
        frame.node.end = lastEnd;
      }
      understood(start + 1);
    },

    comma(start: number) {
      const frame = stack.at(-1);
      if (frame === undefined) {
        report(start, start + 1, 'No comma belongs here: the config is one JSON object. Remove it.');
        return;
      }
      if (frame.kind === 'object' && (frame.expects === 'colon' || frame.expects === 'value')) {
        finishMember(frame);
      } else if (frame.expects !== 'comma') {
        report(start, start + 1, 'Nothing stands before this comma. Remove it.');
      }
      frame.comma = frame.expects === 'comma' ? { start, end: start + 1 } : undefined;
      frame.expects = frame.kind === 'object' ? 'key' : 'value';
      understood(start + 1);
    },

    colon(start: number) {
      const frame = stack.at(-1);
      const member = frame?.kind === 'object' ? frame.node.members.at(-1) : undefined;
      if (frame?.kind === 'object' && frame.expects === 'colon' && member !== undefined) {
        member.colon = start;
        frame.expects = 'value';
      } else {
        report(start, start + 1, 'No colon belongs here. Remove it.');
      }
      understood(start + 1);
    },

    scalar(node: StringNode | LiteralNode) {
      const frame = stack.at(-1);
      if (node.type === 'string' && frame?.kind === 'object' && !wantsKey(frame) && isFollowedByColon(text, node)) {
        // The next property: what comes before it is still being written.
        finishMember(frame);
        addKey(frame, node);
      } else if (!wantsKey(frame)) {
        attach(node);
      } else if (node.type === 'string') {
        addKey(frame, node);
      } else {
        const word = text.slice(node.start, node.end);
        report(node.start, node.end, `A property name must be a text in double quotes: write "${word}".`);
        addKey(frame, bareKey(node, word));
      }
      understood(node.end);
    },

    unknown(start: number, end: number) {
      const word = text.slice(start, end);
      const frame = stack.at(-1);
      if (lost) {
        return;
      }
      if (wantsKey(frame)) {
        report(start, end, 'Property names must be in double quotes.');
        addKey(frame, bareKey({ start, end }, word.replace(/^['`]|['`]$/g, '')));
      } else {
        report(start, end, unknownWord(word));
        attach({ type: 'invalid', start, end });
      }
      lost = true;
      lastEnd = end;
    },

    finish(): { root: JsonNode | undefined; problems: readonly SyntaxProblem[] } {
      const innermost = stack.at(-1);
      if (innermost !== undefined) {
        finishMember(innermost);
        const line = text.slice(0, innermost.node.start).split('\n').length;
        reportMissing(`A "${CLOSER[innermost.kind]}" is missing: what is opened in line ${line} is never closed.`);
      } else if (root === undefined && problems.length === 0) {
        report(0, Math.min(1, text.length), 'The config is empty. It begins with "{" and ends with "}".');
      }
      return { root, problems };
    },
  };
}

function bareKey({ start, end }: Span, value: string): StringNode {
  return { type: 'string', start, end, value, quoted: false, closed: true };
}
