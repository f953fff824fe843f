/** The window, as its user has it before the eyes and under the fingers. */
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { ask } from '../suite/ask-window.ts';

/** Beside what the tests print of themselves. */
export const print = (text: string): Promise<unknown> => ask({ wish: 'print', text });
export const press = (key: string): Promise<unknown> => ask({ wish: 'press', key });
export const click = (selector: string): Promise<unknown> => ask({ wish: 'click', selector });

/** In the webview that is shown. */
export const clickInWebview = (selector: string): Promise<unknown> => ask({ wish: 'click', selector, inWebview: true });
export const attributeInWebview = (selector: string, name: string): Promise<unknown> =>
  ask({ wish: 'attribute', selector, name, inWebview: true });
export async function textsInWebview(selector: string): Promise<string[]> {
  const answer = await ask({ wish: 'texts', selector, inWebview: true });
  return Array.isArray(answer) ? answer.map(String) : [];
}
/** Waits until the webview shows a text in one place of it. */
export const showsInWebview = (selector: string, text: string) =>
  eventually(
    () => textsInWebview(selector),
    (found) => found.some((one) => one.includes(text)),
  );

async function texts(wish: 'texts' | 'frame-texts' | 'recorded' | 'stored', selector = ''): Promise<string[]> {
  const answer = await ask({ wish, selector });
  return Array.isArray(answer) ? answer.map(String) : [];
}

/** From now on every text that the window shows is kept, but for that of open files. */
export const recordTexts = (): Promise<unknown> => ask({ wish: 'record' });
export const recordedTexts = (): Promise<string[]> => texts('recorded');
/** All that the window keeps in its browser. */
export const storedTexts = (): Promise<string[]> => texts('stored');

/** The texts of all that is shown of what matches; those of a picture are empty. */
export const shownTexts = (selector: string): Promise<string[]> => texts('texts', selector);

/** The same in all frames: webviews are such. */
export const frameTexts = (selector: string): Promise<string[]> => texts('frame-texts', selector);

const INPUT = '.quick-input-widget input';
const TITLE = '.quick-input-title';
const DIALOG = '.monaco-dialog-box';
const NOTIFICATION = '.notification-list-item-message';

/** Waits for one of the texts to have a part, and gives that whole text. */
async function textWith(part: string, read: () => Promise<readonly string[]>): Promise<string> {
  const found = await eventually(read, (all) => all.some((text) => text.includes(part)));
  return found.find((text) => text.includes(part)) ?? '';
}

/** Waits for what matches to be shown with a text in it, and gives that whole text. */
const shown = (selector: string, part: string): Promise<string> => textWith(part, () => texts('texts', selector));

/**
 * The messages that are in their list now. A window that the system does not show in front has them there alone; and the
 * list is hidden whenever its last one goes, as a progress does before what became of it is told.
 */
export async function notifications(): Promise<readonly string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  return texts('texts', NOTIFICATION);
}

/** Waits for a message. */
export const notification = (part: string): Promise<string> => textWith(part, notifications);

export const dialog = (part: string): Promise<string> => shown(DIALOG, part);
/** A question with a list or a field; waits for its title. */
export const question = (title: string): Promise<string> => shown(TITLE, title);
export const remark = (part: string): Promise<string> => shown('.quick-input-message', part);
export const choices = (part: string): Promise<string> => shown('.quick-input-list', part);
/** Of the field of a question, such as `password`. */
export const fieldType = (): Promise<unknown> => ask({ wish: 'attribute', selector: INPUT, name: 'type' });

/** Answers a question by typing over what its field proposes. */
export async function answer(title: string, text: string): Promise<void> {
  await question(title);
  await press('Control+A');
  await ask({ wish: 'type', text });
  await press('Enter');
}

/** Takes what a question proposes. */
export async function accept(title: string): Promise<void> {
  await question(title);
  await press('Enter');
}

/** Takes a button of a modal question. */
export async function decide(part: string, button: string): Promise<string> {
  const text = await dialog(part);
  await click(`${DIALOG} .monaco-button:has-text("${button}")`);
  await eventually(
    () => texts('texts', DIALOG),
    (left) => left.length === 0,
  );
  return text;
}

/** Leaves a modal question. @returns what it said */
export async function leaveDialog(part: string): Promise<string> {
  const text = await dialog(part);
  await press('Escape');
  return text;
}
