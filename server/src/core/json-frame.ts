/** What is open while a tree is put together, and what may come next in it. */
import * as l10n from '@vscode/l10n';
import type { ArrayNode, JsonNode, Member, ObjectNode, Span, StringNode } from './json-node.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export interface ObjectFrame {
  readonly kind: 'object';
  readonly node: Mutable<Omit<ObjectNode, 'members'>> & { readonly members: Mutable<Member>[] };
  expects: 'key' | 'colon' | 'value' | 'comma';
  /** The comma before what is expected. */
  comma: Span | undefined;
}
export interface ArrayFrame {
  readonly kind: 'array';
  readonly node: Mutable<Omit<ArrayNode, 'items'>> & { readonly items: JsonNode[] };
  expects: 'value' | 'comma';
  comma: Span | undefined;
}

export const CLOSER = { object: '}', array: ']' } as const;

export type Frame = ObjectFrame | ArrayFrame;

export function wantsKey(frame: Frame | undefined): frame is ObjectFrame {
  return frame?.kind === 'object' && (frame.expects === 'key' || frame.expects === 'comma');
}

/** The brackets that would close these frames. */
export function openedBy(frames: readonly Frame[]) {
  return frames.map(({ kind, node }) => ({ start: node.start, closer: CLOSER[kind] }));
}

/** A property name that stands without double quotes. */
export function bareKey(text: string, { start, end }: Span): StringNode {
  return { type: 'string', start, end, value: text.slice(start, end), quoted: false, closed: true };
}

export function unclosedMessage(text: string, { kind, node }: Frame): string {
  const line = text.slice(0, node.start).split('\n').length;
  return l10n.t('A "{0}" is missing: what is opened in line {1} is never closed.', CLOSER[kind], line);
}
