/** The steps of the walkthrough, as they stand in its tab. */
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { ask } from '../suite/ask-window.ts';
import { click } from './window.ts';

/** Where there is Node. */
export const STEPS = ['account', 'sender', 'credentials', 'config', 'verify', 'send', 'console'] as const;
export type Step = (typeof STEPS)[number];

export async function isDone(step: string): Promise<boolean> {
  return (
    (await ask({ wish: 'attribute', selector: `[data-done-step-id$="#${step}"]`, name: 'aria-checked' })) === 'true'
  );
}

export async function stepsDone(): Promise<Step[]> {
  const states = await Promise.all(STEPS.map(isDone));
  return STEPS.filter((_, index) => states[index]);
}

/** Waits until all of these are done. @returns all that are done then */
export const doneSoon = (...steps: readonly Step[]) =>
  eventually(stepsDone, (done) => steps.every((step) => done.includes(step)));

/** Presses a button of a step, as it stands there. */
export async function pressButton(step: Step, title: string): Promise<void> {
  await vscode.commands.executeCommand('logtoConnector.openWalkthrough');
  // VS Code opens a step by itself, and what is clicked before that is drawn anew.
  await eventually(
    () => ask({ wish: 'texts', selector: '.getting-started-step.expanded' }),
    (expanded) => Array.isArray(expanded) && expanded.length > 0,
  );
  const selector = `[data-step-id$="#${step}"]`;
  await click(`${selector} .step-title`);
  await eventually(
    () => ask({ wish: 'attribute', selector, name: 'class' }),
    (classes) => String(classes).split(' ').includes('expanded'),
  );
  await click(`${selector} .monaco-button:has-text("${title}")`);
}
