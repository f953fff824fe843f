/** A client of the built language server, as an editor is one: a process, and messages over its standard streams. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for the section and scope that is asked for. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface StdioClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Every `textDocument/publishDiagnostics`, in the order they came. */
  readonly published: readonly Published[];
  /** Every `window/showMessage` and every error in the log, as they came. */
  readonly messages: readonly string[];
  readonly log: readonly string[];
  /** How often the server asked to pull diagnostics again. */
  readonly refreshes: () => number;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly request: <R>(method: string, params: unknown) => Promise<R>;
  /** Ends the session as the protocol asks, and gives the exit code. */
  readonly exit: () => Promise<number | null>;
}

export async function startClient(options: ClientOptions = {}): Promise<StdioClient> {
  const server = spawn(process.execPath, [resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => {
    server.once('exit', done);
  });
  onTestFinished(async () => {
    server.kill();
    await ended;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published: Published[] = [];
  const messages: string[] = [];
  const log: string[] = [];
  let refreshes = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    published.push(params);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.configuration?.(scopeUri) ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    return null;
  });
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    published,
    messages,
    log,
    refreshes: () => refreshes,
    open: (uri, text, languageId = 'json') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    request: (method, params) => connection.sendRequest(method, params),
    async exit() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

/** The capabilities of a client that pulls diagnostics, as VS Code does. */
export const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};
