/** The files of a workspace on the disk, for the language server. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MOST_BYTES } from '../lsp/files-protocol.ts';
import type { WorkspaceFiles } from '../lsp/workspace-files.ts';
import { createSettingsLookup } from '../settings-lookup.ts';
import { listJson } from './list-json.ts';
import { readTextIfThere } from './read-text.ts';

export interface WorkspaceFilesOptions {
  readonly ruleIds: readonly string[];
  /** Told of files that are there and cannot be read; they are taken as absent. */
  readonly onError: (message: string) => void;
}

export function createWorkspaceFiles({ ruleIds, onError }: WorkspaceFilesOptions): WorkspaceFiles {
  const read = async (path: string): Promise<string | undefined> => {
    try {
      return await readTextIfThere(path, MOST_BYTES);
    } catch (error) {
      onError(`${path} cannot be read. ${String(error)}`);
      return undefined;
    }
  };
  const lookup = createSettingsLookup({ read, naming: { dirname, join }, ruleIds });

  return {
    async list(folder, excluded) {
      const path = pathOf(folder);
      return path === undefined ? [] : listJson(path, excluded);
    },
    async read(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : read(path);
    },
    async settingsFor(uri, root) {
      const path = pathOf(uri);
      const found = path === undefined ? undefined : await lookup.find(dirname(path), root && pathOf(root));
      return found && { ...found, uri: pathToFileURL(found.path).href, folder: pathToFileURL(found.folder).href };
    },
    forgetSettings: lookup.forget,
  };
}

/** Undefined where a URI names nothing on this machine's disk. */
function pathOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    // No path has this in it, and Node throws.
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
