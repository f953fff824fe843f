/** What changes on the disk, as the client tells it. */
import { type Connection, DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';

import type { ClosedFiles } from './closed-files.ts';
import { isSettingsFile } from './settings-file-diagnostics.ts';

/** Folders come and go as a whole, and then no more than that is told: hence every name, where it is made or removed. */
const WATCHERS = [
  { globPattern: '**/*.json', kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Asks the client to tell of changes; for one that takes such a wish. */
export function watchFiles(connection: Connection): void {
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
}

/** @param onSettingsChange called where a settings file was written, made or removed */
export function followFiles(connection: Connection, closedFiles: ClosedFiles, onSettingsChange: () => void): void {
  connection.onDidChangeWatchedFiles(({ changes: told }) => {
    const changes = told.filter(({ uri }) => typeof uri === 'string');
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) {
        closedFiles.remove(uri);
      }
    }
    void closedFiles.look(changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri));
    if (changes.some(({ uri }) => isSettingsFile(uri))) {
      onSettingsChange();
    }
  });
}
