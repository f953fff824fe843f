/** A session with a server: a process of its own, and messages over its standard streams, as an editor has one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { withDeadline } from '../../tools/deadline.mjs';
import type { Place } from './documents.ts';
import { type BenchServer, DOCUMENT_URI } from './servers.ts';

/** How long a server may take for anything, in milliseconds: what takes longer is told as a failure. */
const DEADLINE = 120_000;

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};
/** Of a client that asks for diagnostics, as VS Code does; others are sent them when the server thinks fit. */
const PULLING: ClientCapabilities = {
  ...CAPABILITIES,
  textDocument: { ...CAPABILITIES.textDocument, diagnostic: { dynamicRegistration: false } },
  workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
};

/** What servers ask of an editor, which has nothing to say to it. */
const ASKED = [
  'client/registerCapability',
  'workspace/diagnostic/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/codeLens/refresh',
];

export interface Session {
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly startTime: number;
  /** Milliseconds since the start of the process. */
  readonly sinceStart: () => number;
  readonly open: (text: string) => Promise<void>;
  /** Types one character. */
  readonly type: (place: Place, character: string) => Promise<void>;
  /** Diagnostics of the text as it stands, after `open` or `type`. @returns how many, undefined for "as before" */
  readonly diagnostics: () => Promise<number | undefined>;
  readonly request: (method: string, params?: object) => Promise<unknown>;
  /** The most memory that the process has had so far, in MiB; NaN where the system does not tell. */
  readonly peakMemory: () => number;
  readonly end: () => Promise<void>;
}

export interface SessionOptions {
  /** Whether diagnostics are asked for; else they are waited for. */
  readonly pulls: boolean;
}

/** Starts a server, and greets it. @throws where it does not answer */
export async function startSession(server: BenchServer, { pulls }: SessionOptions): Promise<Session> {
  const started = performance.now();
  const child = spawn(process.execPath, [server.module, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...server.env },
  });
  const connection = connect(child, server);
  const pushed = awaitPushes(connection);
  const within = <T>(promise: Promise<T>, what: string) => withDeadline(promise, DEADLINE, `${server.name}: ${what}`);
  const initialized: InitializeResult = await within(
    connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: pulls ? PULLING : CAPABILITIES,
      initializationOptions: server.initializationOptions,
    }),
    'initialize',
  );
  const startTime = performance.now() - started;
  const isPulled = pulls && initialized.capabilities.diagnosticProvider !== undefined;
  await connection.sendNotification('initialized', {});
  await server.prepare(connection);

  let version = 0;
  let previousResultId: string | undefined;
  let nextPush = pushed();
  const textDocument = { uri: DOCUMENT_URI };
  const request = (method: string, params: object = {}) =>
    within(connection.sendRequest(method, { textDocument, ...params }), method);

  const pull = async () => {
    const report = (await request('textDocument/diagnostic', {
      ...(previousResultId !== undefined && { previousResultId }),
    })) as DocumentDiagnosticReport;
    previousResultId = report.resultId;
    return report.kind === 'full' ? report.items.length : undefined;
  };

  return {
    startTime,
    sinceStart: () => performance.now() - started,
    async open(text) {
      nextPush = pushed();
      version += 1;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: server.languageId, version, text },
      });
    },
    async type({ line, character }, text) {
      nextPush = pushed();
      version += 1;
      const position = { line, character };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { ...textDocument, version },
        contentChanges: [{ range: { start: position, end: position }, text }],
      });
    },
    diagnostics: () => (isPulled ? pull() : within(nextPush, 'diagnostics')),
    request,
    peakMemory: () => peakMemory(child.pid),
    async end() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await within(connection.sendRequest('shutdown'), 'shutdown');
      await connection.sendNotification('exit');
      await within(ended, 'exit');
      connection.dispose();
    },
  };
}

function connect(child: ChildProcess, { settingsOf }: BenchServer): ProtocolConnection {
  if (child.stdin === null || child.stdout === null) {
    throw new Error('A process without streams.');
  }
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ section }) => settingsOf(section)),
  );
  for (const method of ASKED) {
    connection.onRequest(method, () => null);
  }
  connection.onError(() => {});
  connection.listen();
  return connection;
}

/** @returns waits for the next diagnostics that are sent unasked, and gives their number */
function awaitPushes(connection: ProtocolConnection): () => Promise<number> {
  let resolve = (_count: number) => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: unknown[] }) =>
    resolve(diagnostics.length),
  );
  return () =>
    new Promise((done) => {
      resolve = done;
    });
}

function peakMemory(pid: number | undefined): number {
  try {
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return Number.NaN;
  }
}
