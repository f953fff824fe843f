/** A session with a server: a process of its own, and messages over its standard streams, as an editor has one. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type {
  ClientCapabilities,
  ConfigurationParams,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { withDeadline } from '../../tools/deadline.mjs';
import type { Place } from './documents.ts';
import { connectEditor } from './editor.ts';
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

export interface Session {
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly startTime: number;
  /** Milliseconds since the start of the process. */
  readonly sinceStart: () => number;
  readonly open: (text: string) => void;
  /** Types one character. */
  readonly type: (place: Place, character: string) => void;
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
    env: { ...process.env, ...server.env },
  });
  child.stderr.pipe(process.stderr);
  let onPush = (_count: number) => {};
  const editor = connectEditor(child, {
    // To what else servers ask, such as to register, there is nothing to say.
    answer: (method, params) =>
      method === 'workspace/configuration'
        ? (params as ConfigurationParams).items.map(({ section }) => server.settingsOf(section))
        : null,
    onNotification(method, params) {
      if (method === 'textDocument/publishDiagnostics') {
        onPush((params as PublishDiagnosticsParams).diagnostics.length);
      }
    },
  });
  /** The number of the next diagnostics that are sent unasked. */
  const pushed = () =>
    new Promise<number>((resolve) => {
      onPush = resolve;
    });
  const within = <T>(promise: Promise<T>, what: string) => withDeadline(promise, DEADLINE, `${server.name}: ${what}`);
  const initialized = (await within(
    editor.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: pulls ? PULLING : CAPABILITIES,
      initializationOptions: server.initializationOptions,
    }),
    'initialize',
  )) as InitializeResult;
  const startTime = performance.now() - started;
  const isPulled = pulls && initialized.capabilities.diagnosticProvider !== undefined;
  editor.notify('initialized', {});
  server.prepare(editor);

  let version = 0;
  let previousResultId: string | undefined;
  let nextPush = pushed();
  const textDocument = { uri: DOCUMENT_URI };
  const request = (method: string, params: object = {}) =>
    within(editor.request(method, { textDocument, ...params }), method);

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
    open(text) {
      nextPush = pushed();
      version += 1;
      editor.notify('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: server.languageId, version, text },
      });
    },
    type({ line, character }, text) {
      nextPush = pushed();
      version += 1;
      const position = { line, character };
      editor.notify('textDocument/didChange', {
        textDocument: { ...textDocument, version },
        contentChanges: [{ range: { start: position, end: position }, text }],
      });
    },
    diagnostics: () => (isPulled ? pull() : within(nextPush, 'diagnostics')),
    request,
    peakMemory: () => peakMemory(child.pid),
    async end() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await within(editor.request('shutdown'), 'shutdown');
      editor.notify('exit');
      await within(ended, 'exit');
    },
  };
}

function peakMemory(pid: number | undefined): number {
  try {
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return Number.NaN;
  }
}
