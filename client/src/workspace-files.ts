/** Answers the server's questions about files that it cannot reach itself: those of virtual workspaces, and of browsers. */
import * as vscode from 'vscode';
import { MOST_BYTES } from '../../server/src/lsp/files-protocol.ts';
import { CONFIG_FILES, FOREIGN_FILES } from './config-glob.ts';

/** @param folder URI; of what is no folder nothing is listed @returns URIs of configs and settings files, by their names */
export async function listConfigFiles(folder: string): Promise<readonly string[]> {
  const uri = vscode.Uri.parse(folder, true);
  const stat = await whereThere(vscode.workspace.fs.stat(uri));
  if (stat === undefined || (stat.type & vscode.FileType.Directory) === 0) {
    return [];
  }
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, CONFIG_FILES), FOREIGN_FILES);
  return found.map((file) => file.toString());
}

/** The text of a file; null where there is none, or it has more than {@link MOST_BYTES}. */
export async function readConfigFile(file: string): Promise<string | null> {
  const uri = vscode.Uri.parse(file, true);
  const stat = await whereThere(vscode.workspace.fs.stat(uri));
  if (stat === undefined || (stat.type & vscode.FileType.File) === 0 || stat.size > MOST_BYTES) {
    return null;
  }
  const bytes = await whereThere(vscode.workspace.fs.readFile(uri));
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

/** Undefined where the file system has no such file, or does not give it. */
async function whereThere<T>(wanted: Thenable<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return undefined;
    }
    throw error;
  }
}
