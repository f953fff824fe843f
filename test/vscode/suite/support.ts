/** What the suites share: documents, and waiting for what must come true. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';

/** Opens a file of the workspace in an editor. */
export async function openFixture(...path: string[]): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'The tests need their workspace');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ...path));
  return vscode.window.showTextDocument(document);
}

/** Opens a new document in an editor. */
export async function openText(content: string, language = 'logto-connector'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Closes every editor, and throws away what was changed in them. Of a tab that has just been opened it is told late. */
export async function closeAll(): Promise<void> {
  await eventually(
    async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    },
    (left) => left === 0,
  );
}

/** Puts `text` in place of the first `old` in the document, as one edit. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const range = rangeOf(editor.document, old);
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), `"${old}" could not be replaced`);
}

/** The first place where a text stands. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `There is no "${text}" in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Puts the cursor behind the first `text`. */
export function placeCursor(editor: vscode.TextEditor, text: string): vscode.Position {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  return end;
}

/** A diagnostic, with the text under it in place of numbers. */
export interface Found {
  readonly code: unknown;
  readonly severity: string | undefined;
  readonly text: string;
}

/** Without `plain-secret`, which every config that is complete gets. */
export function diagnosticsOf(document: vscode.TextDocument): Found[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code, severity, range }) => ({
      code: typeof code === 'object' ? code.value : code,
      severity: vscode.DiagnosticSeverity[severity],
      text: document.getText(range),
    }))
    .filter(({ code }) => code !== 'plain-secret');
}

/** Waits until the diagnostics of a document are as wanted. */
export function diagnosticsWhen(
  document: vscode.TextDocument,
  isDone: (found: readonly Found[]) => boolean,
): Promise<readonly Found[]> {
  return eventually(() => diagnosticsOf(document), isDone);
}

/** Errors and warnings, without what is only worth knowing. */
export const mistakes = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ severity }) => severity === 'Error' || severity === 'Warning');

export const codes = (found: readonly Found[]): readonly unknown[] => found.map(({ code }) => code);

/** Waits until the document, found by its address, is of a language. */
export async function languageBecomes(uri: vscode.Uri, language: string): Promise<void> {
  const current = () =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;
  await eventually(current, (id) => id === language);
}

/** Sets a setting while the tests of a suite run. */
export async function withSetting<T>(name: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const configuration = () => vscode.workspace.getConfiguration('logtoConnector');
  const target = vscode.ConfigurationTarget.Workspace;
  const before = configuration().inspect(name)?.workspaceValue;
  await configuration().update(name, value, target);
  try {
    return await run();
  } finally {
    await configuration().update(name, before, target);
  }
}

/** Runs a command, and takes what each of its questions proposes by pressing Enter, until it is done. */
export async function runPressingEnter(command: string, ...args: readonly unknown[]): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command, ...args).then(() => {
    isDone = true;
  });
  await eventually(
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    },
    (value) => value,
    15_000,
  );
  await done;
}
