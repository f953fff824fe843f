import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/lsp/protocol.ts';
import { isNamedConfig } from '../config-files.ts';
import { CONFIG_FILES, FOREIGN_FILES } from '../config-glob.ts';
import { isEditable } from '../editable.ts';

/** As many files as a list is for. */
const MOST = 50;

/**
 * The document that a command is about.
 *
 * @param uri of the document; where it is missing, the one in the active editor, and where nobody writes in that, as in
 *   the walkthrough or an output, a config that is open or in the workspace
 */
export async function documentOf(uri: string | undefined): Promise<vscode.TextDocument | undefined> {
  if (uri !== undefined) {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  }
  const active = vscode.window.activeTextEditor?.document;
  return active && (isConfig(active) || isEditable(active.uri)) ? active : configElsewhere();
}

async function configElsewhere(): Promise<vscode.TextDocument | undefined> {
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document).find(isConfig);
  if (visible) {
    return visible;
  }
  const inTabs = configsInTabs();
  const uri = await choose(inTabs.length > 0 ? inTabs : await configsInWorkspace());
  return uri && showBeside(await vscode.workspace.openTextDocument(uri));
}

const isConfig = ({ languageId }: vscode.TextDocument) => languageId === LANGUAGE_ID;

function configsInTabs(): readonly vscode.Uri[] {
  const inTabs = new Set(textTabs().map(({ input }) => input.uri.toString()));
  return vscode.workspace.textDocuments
    .filter((document) => isConfig(document) && inTabs.has(document.uri.toString()))
    .map(({ uri }) => uri);
}

function textTabs(): readonly { readonly input: vscode.TabInputText; readonly group: vscode.TabGroup }[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input, group }) => (input instanceof vscode.TabInputText ? [{ input, group }] : [])),
  );
}

async function configsInWorkspace(): Promise<readonly vscode.Uri[]> {
  return (await vscode.workspace.findFiles(CONFIG_FILES, FOREIGN_FILES, MOST)).filter(isNamedConfig);
}

/** @returns undefined where there is none, or the user has left */
async function choose(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  if (uris.length < 2) {
    return uris[0];
  }
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which config?') }))?.uri;
}

/** So that what is asked about can be seen, and what asked stays. */
async function showBeside(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  const { activeTabGroup } = vscode.window.tabGroups;
  const tab = textTabs().find(({ input }) => input.uri.toString() === document.uri.toString());
  const viewColumn = tab && tab.group !== activeTabGroup ? tab.group.viewColumn : vscode.ViewColumn.Beside;
  const { document: shown } = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true });
  return shown;
}
