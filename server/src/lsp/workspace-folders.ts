/** The folders that are open in the editor: several, one, or none. */
import { type Connection, DidChangeWorkspaceFoldersNotification, type InitializeParams } from 'vscode-languageserver';
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
    return workspaceFolders.map(({ uri }) => uri);
  }
  return rootUri ? [rootUri] : [];
}

/** @param onChange called after folders came or went */
export function followFolders(
  connection: Connection,
  initial: readonly string[],
  onChange: () => void,
): WorkspaceFolders {
  let folders = initial;
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
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
