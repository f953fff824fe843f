/** The folders that are open in the editor: several, one, or none. */
import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { relativePath } from './uris.ts';

export interface WorkspaceFolders {
  /** Their URIs. */
  readonly all: () => readonly string[];
  /** The innermost one that a file is in. */
  readonly of: (uri: string) => string | undefined;
}

/** What `initialize` says of them: a list, or, of older clients, the one folder. */
export function initialFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) {
    return urisOf(workspaceFolders);
  }
  return rootUri ? [rootUri] : [];
}

/** What has no URI would be in the way of every question about a folder, for as long as the server lives. */
function urisOf(folders: readonly (Partial<WorkspaceFolder> | null)[]): readonly string[] {
  return folders.flatMap((folder) => (typeof folder?.uri === 'string' ? [folder.uri] : []));
}

/** @param onChange called after folders came or went */
export function followFolders(
  connection: Connection,
  initial: readonly string[],
  onChange: () => void,
): WorkspaceFolders {
  let folders = initial;
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = urisOf(removed);
    folders = [...folders.filter((uri) => !gone.includes(uri)), ...urisOf(added)];
    onChange();
  });
  return {
    all: () => folders,
    of: (uri) =>
      folders
        .filter((folder) => relativePath(folder, uri) !== undefined)
        .toSorted((a, b) => b.length - a.length)
        .at(0),
  };
}
