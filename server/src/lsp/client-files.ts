/** The files that only the client can read: those of virtual workspaces, and of a VS Code in a browser. */
import { type Connection, RequestType } from 'vscode-languageserver';
import { detectByName } from '../connectors/detect.ts';
import { matcher } from '../globs.ts';
import { createSettingsLookup } from '../settings-lookup.ts';
import type { ClientFeatures } from './client-features.ts';
import { LIST_FILES_REQUEST, type ListFilesParams, READ_FILE_REQUEST, type ReadFileParams } from './files-protocol.ts';
import { isSettingsFile } from './settings-file-diagnostics.ts';
import { fileName, relativePath, uriOf } from './uris.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

const listType = new RequestType<ListFilesParams, readonly string[], never>(LIST_FILES_REQUEST);
const readType = new RequestType<ReadFileParams, string | null, never>(READ_FILE_REQUEST);

/** URIs of folders have no slash at their end here. */
const naming = {
  dirname: (uri: string) => uri.replace(/\/[^/]*$/, ''),
  join: (folder: string, name: string) => `${folder}/${name}`,
};

/**
 * Of these files only those are looked at whose name says what they are: to read any other one, to find out by its
 * content, may be to fetch it from far away.
 */
function createClientFiles(connection: Connection, ruleIds: readonly string[]): WorkspaceFiles {
  const read = async (uri: string): Promise<string | undefined> => {
    try {
      return (await connection.sendRequest(readType, { uri })) ?? undefined;
    } catch (error) {
      connection.console.warn(`The client could not read ${uri}. ${String(error)}`);
      return undefined;
    }
  };
  const lookup = createSettingsLookup({ read, naming, ruleIds });

  return {
    async list(folder, excluded) {
      const uris = await connection.sendRequest(listType, { folder });
      const isExcluded = matcher(excluded);
      return uris
        .map((uri) => relativePath(folder, uri))
        .filter((path) => path !== undefined)
        .filter((path) => isNamed(path) && !isExcluded(path));
    },
    async read(uri) {
      return isNamed(uri) ? read(uri) : undefined;
    },
    async settingsFor(uri, root) {
      // Outside of a workspace folder nobody says where to stop looking.
      const path = root && relativePath(root, uri);
      if (root === undefined || path === undefined) {
        return undefined;
      }
      const found = await lookup.find(naming.dirname(uriOf(root, path)), root.replace(/\/+$/, ''));
      return found && { ...found, uri: found.path };
    },
    forgetSettings: lookup.forget,
  };
}

/**
 * Each file from where it is: what is on the disk is read by the server itself, everything else by the client.
 *
 * @param disk undefined where no disk is in reach
 * @returns undefined where nobody reads files
 */
export function filesFor(
  connection: Connection,
  { options }: ClientFeatures,
  disk: WorkspaceFiles | undefined,
  ruleIds: readonly string[],
): WorkspaceFiles | undefined {
  const client = options.files ? createClientFiles(connection, ruleIds) : undefined;
  if (disk === undefined || client === undefined) {
    return disk ?? client;
  }
  const placeOf = (uri: string) => (/^file:/i.test(uri) ? disk : client);
  return {
    list: (folder, excluded) => placeOf(folder).list(folder, excluded),
    read: (uri) => placeOf(uri).read(uri),
    settingsFor: (uri, root) => placeOf(uri).settingsFor(uri, root),
    forgetSettings() {
      disk.forgetSettings();
      client.forgetSettings();
    },
  };
}

function isNamed(uri: string): boolean {
  return isSettingsFile(uri) || detectByName(fileName(uri)) !== undefined;
}
