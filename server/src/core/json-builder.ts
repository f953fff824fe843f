/** Puts the tokens of a JSON text together into a tree, whatever their order, and says where that order is wrong. */
import * as l10n from '@vscode/l10n';
import { bareKey, CLOSER, type Frame, type ObjectFrame, openedBy, unclosedMessage, wantsKey } from './json-frame.ts';
import { isContainer, type JsonNode, type LiteralNode, oneAt, type Span, type StringNode } from './json-node.ts';
import { isFollowedByColon } from './json-string.ts';
import { quotedProblem, readWord, scanBare } from './json-word.ts';
import {
  closing,
  insertion,
  onlyOnRequest,
  removal,
  replacement,
  type SyntaxFix,
  type SyntaxProblem,
} from './syntax-problem.ts';

export type TreeBuilder = ReturnType<typeof createTreeBuilder>;

/**
 * @param text what is parsed; offsets are into it
 * @returns one function for each kind of token, to be called in the order of the text, and `finish` for its end
 */
export function createTreeBuilder(text: string) {
  const problems: SyntaxProblem[] = [];
  const stack: Frame[] = [];
  let root: JsonNode | undefined;
  /** The end of the last token that was understood: where a missing token belongs. */
  let lastEnd = 0;
  /** True after something that made no sense: more of its kind belongs to the same mistake. */
  let lost = false;

  const report = ({ start, end }: Span, message: string, fix?: SyntaxFix) =>
    problems.push({ start, end, message, fix });

  /** Where its author may have meant another bracket than the one that makes this too much. */
  const reportStray = (span: Span, message: string) => {
    report(span, message, onlyOnRequest(removal(span, l10n.t('Remove it'))));
  };

  /** Underlines the character before the gap. Of several things missing in one place the first is told. */
  const reportMissing = (message: string, fix?: SyntaxFix) => {
    const start = Math.max(0, lastEnd - 1);
    if (problems.at(-1)?.start !== start) {
      report({ start, end: Math.max(lastEnd, Math.min(1, text.length)) }, message, fix);
    }
  };

  /** The first object or list is the config; what stands before or behind it is too much. */
  const attachRoot = (node: JsonNode) => {
    if (root === undefined || (!isContainer(root) && isContainer(node))) {
      if (root !== undefined && root.type !== 'invalid') {
        reportStray(root, l10n.t('The config begins with "{". Remove what stands before it.'));
      }
      root = node;
    } else if (!lost) {
      const place = isContainer(node) ? oneAt(node.start) : node;
      report(place, l10n.t('The config ends before this: it is one JSON object. Remove what follows it.'));
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
        reportMissing(l10n.t('A comma is missing after this.'), insertion(lastEnd, ','));
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
      report(node, l10n.t('A property name in double quotes is expected here.'));
      return;
    }
    if (frame.expects === 'colon') {
      reportMissing(l10n.t('A colon is missing after this property name.'), insertion(lastEnd, ':'));
    }
    member.value = node;
  };

  const addKey = (frame: ObjectFrame, key: StringNode) => {
    if (frame.expects === 'comma') {
      // What no colon follows is rather the rest of a text with a quote in it.
      const fix = isFollowedByColon(text, key) ? insertion(lastEnd, ',') : undefined;
      reportMissing(l10n.t('A comma is missing after this.'), fix);
    }
    frame.node.members.push({ key });
    frame.expects = 'colon';
    frame.comma = undefined;
  };

  const addBareKey = (frame: ObjectFrame, span: Span) => {
    const word = JSON.stringify(text.slice(span.start, span.end));
    const key = bareKey(text, span);
    // What no colon follows may be the middle of a text.
    const fix = isFollowedByColon(text, key) ? replacement(span, word, l10n.t('Write {0}', word)) : undefined;
    report(span, l10n.t('Property names must be in double quotes: write {0}.', word), fix);
    addKey(frame, key);
  };

  const finishMember = (frame: Frame) => {
    if (frame.expects === 'colon') {
      reportMissing(l10n.t('A colon and a value are missing after this property name.'));
    } else if (frame.kind === 'object' && frame.expects === 'value') {
      reportMissing(l10n.t('A value is missing after the colon.'));
    } else if (frame.comma !== undefined) {
      const fix = removal(frame.comma, l10n.t('Remove the comma'));
      report(frame.comma, l10n.t('JSON allows no comma before a closing bracket. Remove it.'), fix);
    }
  };

  const understood = (end: number) => {
    lost = false;
    lastEnd = end;
  };

  return {
    /** @returns how many there are now */
    add: (problem: SyntaxProblem): number => problems.push(problem),

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
      const opener = stack.findLastIndex((frame) => frame.kind === kind);
      const closed = opener === -1 ? [] : stack.splice(opener).toReversed();
      const fix = closing(text, openedBy(closed.slice(0, -1)), lastEnd);
      if (closed.length === 0) {
        reportStray(oneAt(start), l10n.t('There is nothing for this "{0}" to close. Remove it.', CLOSER[kind]));
      }
      for (const [depth, frame] of closed.entries()) {
        const isMissing = depth < closed.length - 1;
        finishMember(frame);
        if (isMissing) {
          reportMissing(l10n.t('A "{0}" is missing here.', CLOSER[frame.kind]), fix);
        }
        frame.node.end = isMissing ? lastEnd : start + 1;
        frame.node.closed = !isMissing;
      }
      understood(start + 1);
    },

    comma(start: number) {
      const frame = stack.at(-1);
      const span = oneAt(start);
      if (!frame) {
        reportStray(span, l10n.t('No comma belongs here: the config is one JSON object. Remove it.'));
        return;
      }
      if (frame.kind === 'object' && (frame.expects === 'colon' || frame.expects === 'value')) {
        finishMember(frame);
      } else if (frame.expects !== 'comma') {
        report(span, l10n.t('Nothing stands before this comma. Remove it.'), removal(span, l10n.t('Remove the comma')));
      }
      frame.comma = frame.expects === 'comma' ? span : undefined;
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
        const span = oneAt(start);
        const fix = removal(span, l10n.t('Remove the colon'));
        const rightFix = frame?.expects === 'value' ? fix : onlyOnRequest(fix);
        report(span, l10n.t('No colon belongs here. Remove it.'), rightFix);
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
        addBareKey(frame, node);
      }
      understood(node.end);
    },

    unknown(start: number, end: number) {
      const frame = stack.at(-1);
      const bare = scanBare(text, start, end);
      if (lost) {
        return;
      }
      if (wantsKey(frame)) {
        addBareKey(frame, { start, end });
      } else if (frame !== undefined && bare !== undefined) {
        problems.push(quotedProblem(bare));
        attach(bare);
      } else {
        const { problem, node } = readWord(text.slice(start, end), start);
        problems.push(problem);
        attach(node);
      }
      lost = true;
      lastEnd = end;
    },

    problemCount: () => problems.length,
    /** How many objects and lists are open. */
    depth: () => stack.length,
    soFar: () => ({ root, problems }),

    finish(): { root: JsonNode | undefined; problems: readonly SyntaxProblem[] } {
      const innermost = stack.at(-1);
      if (innermost !== undefined) {
        finishMember(innermost);
        reportMissing(unclosedMessage(text, innermost), closing(text, openedBy(stack.toReversed()), lastEnd));
      } else if (root === undefined && problems.length === 0) {
        const span = { start: 0, end: Math.min(1, text.length) };
        report(span, l10n.t('The config is empty. It begins with "{" and ends with "}".'));
      }
      return { root, problems };
    },
  };
}
