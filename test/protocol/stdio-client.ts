/** A client of the built language server, as an editor is one: a process, and messages over its standard streams. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

// A test must outlast the deadline of what it waits for, or it ends without the words that say what did not come true.
vi.setConfig({ testTimeout: 20_000 });

export interface ClientOptions {
  /** The path of the server: the built one where nothing is said. */
  readonly program?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for the scope and section that are asked for, at once or by a promise. */
  readonly configuration?: (scopeUri: string | undefined, section: string | undefined) => unknown;
  /** Answers further requests of the server, by their methods. */
  readonly requests?: Readonly<Record<string, (params: never) => unknown>>;
  /** What else `initialize` says, such as the workspace's folders. */
  readonly params?: Partial<InitializeParams>;
  /** What Node is told before the name of the program, such as `--inspect`. */
  readonly nodeArguments?: readonly string[];
}

/** Every config that is complete holds a secret. Tests of the protocol tell of other findings, and leave this one out. */
export const isTold = ({ code }: Diagnostic) => code !== 'plain-secret';

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What came from the server of its own accord, in the order it came. */
interface Received {
  /** Every `textDocument/publishDiagnostics`, but for the diagnostics of `plain-secret`. */
  readonly published: readonly Published[];
  /** Every `window/showMessage`. */
  readonly messages: readonly string[];
  /** Every `window/logMessage`. */
  readonly log: readonly string[];
  /** The method of everything that the client was asked to tell of. */
  readonly registered: readonly string[];
  /** The method of every request, such as `workspace/diagnostic/refresh`. */
  readonly asked: readonly string[];
}

export interface ServerProcess extends Received {
  readonly connection: ProtocolConnection;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends its standard input, as the end of the editor would. */
  readonly hangUp: () => void;
}

export interface StdioClient extends ServerProcess {
  readonly initialized: InitializeResult;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly request: <R>(method: string, params?: unknown) => Promise<R>;
  /** Pulls the diagnostics of a document, but that of `plain-secret`. */
  readonly pull: (uri: string) => Promise<Diagnostic[]>;
  /** Ends the session as the protocol asks, and gives the exit code. */
  readonly exit: () => Promise<number | null>;
}

/** Starts the built server, and connects without greeting it. It ends with the test. */
export function spawnServer(
  configuration: ClientOptions['configuration'] = () => null,
  { program = 'dist/server.js', nodeArguments = [] }: Pick<ClientOptions, 'program' | 'nodeArguments'> = {},
): ServerProcess {
  const server = spawn(process.execPath, [...nodeArguments, resolve(program), '--stdio'], {
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
  const asked: string[] = [];
  const registered: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    published.push({ ...params, diagnostics: params.diagnostics.filter(isTold) });
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
    asked.push('workspace/configuration');
    return Promise.all(items.map(({ scopeUri, section }) => configuration(scopeUri, section)));
  });
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    asked.push('client/registerCapability');
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  for (const view of ['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens']) {
    const method = `workspace/${view}/refresh`;
    connection.onRequest(method, () => {
      asked.push(method);
      return null;
    });
  }
  connection.listen();
  return { connection, ended, hangUp: () => server.stdin.end(), published, messages, log, asked, registered };
}

/** Starts the built server, and opens a session with it. */
export async function startClient(options: ClientOptions = {}): Promise<StdioClient> {
  const server = spawnServer(options.configuration, options);
  const { connection, ended } = server;
  for (const [method, answer] of Object.entries(options.requests ?? {})) {
    connection.onRequest(method, answer);
  }
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
    ...options.params,
  });
  await connection.sendNotification('initialized', {});
  return {
    ...server,
    initialized,
    open: (uri, text, languageId = 'json') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    request: (method, params) => connection.sendRequest(method, params),
    async pull(uri) {
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      if (report.kind !== 'full') {
        throw new Error(`A report of the kind "${report.kind}" to a first question.`);
      }
      return report.items.filter(isTold);
    },
    async exit() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

/** How often the server has asked for something. */
export function countOf(client: StdioClient, method: string): number {
  return client.asked.filter((asked) => asked === method).length;
}

/** The capabilities of a client that pulls diagnostics, as VS Code does. */
export const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

/** The same of one that answers for the settings, too. */
export const CONFIGURES: ClientCapabilities = {
  ...PULLS,
  workspace: { ...PULLS.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};
