/** How soon the preview shows what is typed. */
import * as vscode from 'vscode';
import { ask } from '../suite/ask-window.ts';

/** Of each key, in milliseconds. */
export interface TypingTimes {
  /** From the key on, with what VS Code needs until its extensions hear of it. */
  readonly fromKey: readonly number[];
  /** From when the extensions heard of it. */
  readonly fromChange: readonly number[];
}

/** Types into the editor, and waits after each key until the preview has painted it. */
export async function timesOfTyping(text: string): Promise<TypingTimes> {
  const changes: number[] = [];
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document === vscode.window.activeTextEditor?.document && contentChanges.length > 0) {
      changes.push(performance.timeOrigin + performance.now());
    }
  });
  try {
    const keys = readTimes(await ask({ wish: 'time', text }));
    return {
      fromKey: keys.map(([pressed, painted]) => painted - pressed),
      fromChange: keys.flatMap(([pressed, painted]) => {
        const change = changes.find((time) => time > pressed);
        return change === undefined ? [] : [painted - change];
      }),
    };
  } finally {
    listening.dispose();
  }
}

function readTimes(answer: unknown): (readonly [pressed: number, painted: number])[] {
  return Array.isArray(answer) ? answer.map(([pressed, painted]: unknown[]) => [Number(pressed), Number(painted)]) : [];
}

/** The median, and what nine of ten keep to. */
export function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return `${at(0.5)} ms in the middle, ${at(0.9)} ms of 90%`;
}
