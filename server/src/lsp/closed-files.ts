/** The configs that are on the disk and not open: found, judged, and judged again when they change. */

import type { Diagnostic } from 'vscode-languageserver';
import { createMatchers } from '../globs.ts';
import { forEachLimited } from './limited.ts';
import type { Reports } from './reports.ts';
import { relativePath, uriKey, uriOf } from './uris.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** How many files are read at a time: enough to keep the disk busy, and few enough to answer requests in between. */
const AT_A_TIME = 8;

export interface ClosedFilesOptions {
  readonly files: WorkspaceFiles;
  readonly folders: WorkspaceFolders;
  readonly reports: Reports;
  readonly isOpen: (uri: string) => boolean;
  /** Undefined for a file that is none of ours. */
  readonly diagnose: (uri: string, text: string) => Promise<readonly Diagnostic[] | undefined>;
  /** The globs of what is left alone in a folder: the same list until that changes. */
  readonly excluded: (folder: string) => Promise<readonly string[]>;
  readonly onError: (message: string) => void;
}

export interface ClosedFiles {
  /** Looks at all files of all folders. Resolves once that is done; asked for meanwhile, it is done once more. */
  readonly scan: () => Promise<void>;
  /** Whether a file is one of those that are looked at. */
  readonly includes: (uri: string) => Promise<boolean>;
  /** Something may have become of these files, or of folders of this name. */
  readonly look: (uris: readonly string[]) => Promise<void>;
  /** The file is gone, or the folder with all in it. */
  readonly remove: (uri: string) => void;
}

export function createClosedFiles(options: ClosedFilesOptions): ClosedFiles {
  const { files, folders, reports, isOpen, diagnose, excluded, onError } = options;
  /** The last look at each file that is still on its way. */
  const looks = new Map<string, symbol>();
  let scanning: Promise<void> | undefined;
  let again = false;
  const matcherOf = createMatchers();

  const lookAt = async (uri: string): Promise<void> => {
    const key = uriKey(uri);
    const look = Symbol(key);
    looks.set(key, look);
    try {
      const text = isOpen(uri) ? undefined : await files.read(uri);
      const items = text === undefined ? undefined : await diagnose(uri, text);
      if (looks.get(key) !== look || isOpen(uri)) {
        // A later look says more, and the editor's text more than the disk's.
        return;
      }
      if (items) {
        reports.set(uri, null, items);
      } else {
        reports.delete(uri);
      }
    } catch (error) {
      onError(`${uri} could not be judged. ${String(error)}`);
    } finally {
      if (looks.get(key) === look) {
        looks.delete(key);
      }
    }
  };

  const isListed = async (uri: string): Promise<boolean> => {
    const folder = folders.of(uri);
    const path = folder && relativePath(folder, uri);
    return folder !== undefined && path !== undefined && !matcherOf(await excluded(folder))(path);
  };

  const list = async (folder: string, globs: readonly string[]): Promise<readonly string[]> =>
    (await files.list(folder, globs)).map((path) => uriOf(folder, path));

  const scanAll = async (): Promise<void> => {
    const seen = new Set<string>();
    for (const folder of folders.all()) {
      const uris = await list(folder, await excluded(folder));
      const own = uris.filter((uri) => folders.of(uri) === folder);
      for (const uri of own) {
        seen.add(uriKey(uri));
      }
      await forEachLimited(own, AT_A_TIME, lookAt);
    }
    for (const [key, { uri, version }] of reports.all()) {
      if (version === null && !seen.has(key)) {
        reports.delete(uri);
      }
    }
  };

  const scan = async (): Promise<void> => {
    do {
      again = false;
      try {
        await scanAll();
      } catch (error) {
        onError(`The workspace could not be searched. ${String(error)}`);
      }
    } while (again);
    scanning = undefined;
  };

  const look = (uris: readonly string[]): Promise<void> =>
    forEachLimited(uris, AT_A_TIME, async (uri) => {
      if (!(await isListed(uri))) {
        if (!isOpen(uri)) {
          reports.delete(uri);
        }
      } else if (uri.toLowerCase().endsWith('.json')) {
        await lookAt(uri);
      } else {
        // It may be a folder that has come as a whole, of which no watcher tells file by file.
        await look(await list(uri, []));
      }
    });

  return {
    scan() {
      again = true;
      scanning ??= scan();
      return scanning;
    },
    includes: isListed,
    look,
    remove(uri) {
      const key = uriKey(uri);
      const isGone = (other: string) => other === key || other.startsWith(`${key}/`);
      for (const other of [...looks.keys()].filter(isGone)) {
        looks.delete(other);
      }
      for (const [other, report] of reports.all()) {
        if (report.version === null && isGone(other)) {
          reports.delete(report.uri);
        }
      }
    },
  };
}
