/** What a client knows of the workspace's files, by pushes or by one long pull, as an editor's list of problems shows it. */
import {
  CancellationToken,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';
import { type ClientOptions, isTold, PULLS, type StdioClient, startClient } from './stdio-client.ts';

/** A config with one text that lacks its code. */
export const noCode = validConfig.replace('{{code}}', 'Hello');

/** A config with two templates of one type, and none of another. */
export const twice = validConfig.replace('"Register"', '"SignIn"');

/** The codes of the problems of each file that has some, by its path in the folder; `plain-secret` is left out. */
export type Problems = Readonly<Record<string, readonly unknown[]>>;

export interface WorkspaceClient extends StdioClient {
  readonly problems: () => Problems;
  /** Waits until the problems are these and no others. */
  readonly shows: (problems: Problems) => Promise<void>;
  /** Tells that files were changed, made or removed on the disk. */
  readonly tell: (change: keyof typeof CHANGES, ...names: string[]) => Promise<void>;
}

const CHANGES = { created: 1, changed: 2, deleted: 3 };
export const partialReports = new ProgressType<WorkspaceDiagnosticReport>();

/** A client that takes what is pushed. */
export function startPushed(folder: TemporaryFolder, options: ClientOptions = {}): Promise<WorkspaceClient> {
  return start(folder, options, (client) => {
    const last = new Map(client.published.map(({ uri, diagnostics }) => [decodeURIComponent(uri), diagnostics]));
    return [...last].map(([uri, diagnostics]) => [uri, diagnostics.map(({ code }) => code)]);
  });
}

/** A client that pulls the workspace's diagnostics as VS Code does: one request, and partial results for as long. */
export async function startPulling(folder: TemporaryFolder, options: ClientOptions = {}): Promise<WorkspaceClient> {
  const reports = new Map<string, readonly unknown[]>();
  const client = await start(folder, { ...options, capabilities: { ...PULLS, ...options.capabilities } }, () => [
    ...reports,
  ]);
  client.connection.onProgress(partialReports, 'workspace', ({ items }) => {
    for (const item of items) {
      if (item.kind === 'full') {
        reports.set(
          decodeURIComponent(item.uri),
          item.items.filter(isTold).map(({ code }) => code),
        );
      }
    }
  });
  void pullWorkspace(client, { partialResultToken: 'workspace' }).catch(() => {
    // Held until the server ends.
  });
  return client;
}

export function pullWorkspace(
  client: StdioClient,
  params: { partialResultToken?: string; previousResultIds?: readonly { uri: string; value: string }[] } = {},
  token = CancellationToken.None,
): Promise<{ items: WorkspaceDocumentDiagnosticReport[] }> {
  const all = { identifier: 'logto', previousResultIds: [], ...params };
  return client.connection.sendRequest('workspace/diagnostic', all, token);
}

async function start(
  folder: TemporaryFolder,
  options: ClientOptions,
  read: (client: StdioClient) => readonly (readonly [uri: string, codes: readonly unknown[]])[],
): Promise<WorkspaceClient> {
  const client = await startClient({
    ...options,
    params: { rootUri: folder.uri, workspaceFolders: [{ uri: folder.uri, name: 'project' }], ...options.params },
  });
  const problems = () =>
    Object.fromEntries(
      read(client).flatMap(([uri, codes]) => (codes.length > 0 ? [[uri.slice(folder.uri.length + 1), codes]] : [])),
    );
  return {
    ...client,
    problems,
    async shows(expected) {
      const sorted = (value: Problems) => JSON.stringify(Object.entries(value).toSorted());
      await eventually(problems, (value) => sorted(value) === sorted(expected));
    },
    tell: (change, ...names) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: folder.uriOf(name), type: CHANGES[change] })),
      }),
  };
}
