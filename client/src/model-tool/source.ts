/** The text that the tool is to judge: as it was given, or that of a file of the workspace. */
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/lsp/protocol.ts';

/** By the schema in the manifest; a model may send something else all the same. */
export interface ToolInput {
  readonly text?: unknown;
  readonly file?: unknown;
}

export interface Source {
  /** Of the file, or where a file with this text would be. */
  readonly uri: vscode.Uri;
  readonly languageId: string;
  readonly text: string;
  /** Names it in the answer. */
  readonly name: string;
}

/** Bytes. A config is a few thousand; what is longer is something else. */
const LONGEST = 1_000_000;

/** A scheme of two letters or more: `c:` is a drive. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;
const ABSOLUTE = /^(?:[\\/]|[a-z]:[\\/])/i;

/** @throws {Error} in words for the model, where there is no text to judge */
export async function readSource({ text, file }: ToolInput): Promise<Source> {
  if (typeof text === 'string') {
    return { uri: placeOfText(), languageId: LANGUAGE_ID, text, name: 'The text' };
  }
  if (typeof file !== 'string' || file.trim() === '') {
    throw new Error('Give either "text", the whole config, or "file", the path of one in the workspace.');
  }
  const uri = await find(file.trim());
  const name = vscode.workspace.asRelativePath(uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open
    ? { uri, languageId: open.languageId, text: open.getText(), name }
    : { uri, languageId: 'json', text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), name };
}

/** A text without a file has the settings of the first folder. */
function placeOfText(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const path = folder ? `${folder.uri.path}/twilio-sms.json` : 'twilio-sms.json';
  return vscode.Uri.from({ scheme: 'untitled', path });
}

/** @throws {Error} where there is no such file, it is none of the workspace, or it is too long to be a config */
async function find(file: string): Promise<vscode.Uri> {
  for (const uri of candidates(file)) {
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (isOpen) {
      return uri;
    }
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) {
      throw new Error('Only files of the workspace, and what is open in an editor, are read.');
    }
    const size = await sizeOf(uri);
    if (size !== undefined && size > LONGEST) {
      throw new Error('That file is too long to be a config.');
    }
    if (size !== undefined) {
      return uri;
    }
  }
  throw new Error('There is no such file in the workspace.');
}

function candidates(file: string): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (SCHEME.test(file)) {
    return [vscode.Uri.parse(file, true)];
  }
  if (ABSOLUTE.test(file)) {
    const { scheme = 'file', authority = '' } = folders[0]?.uri ?? {};
    const { path } = vscode.Uri.file(file);
    return [vscode.Uri.from({ scheme, authority, path })];
  }
  return folders.map(({ uri }) => vscode.Uri.joinPath(uri, file));
}

async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.File ? size : undefined;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return undefined;
    }
    throw error;
  }
}
