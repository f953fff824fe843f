import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  NotificationType,
  NotificationType0,
  RequestType,
  State,
  vsdiag,
} from 'vscode-languageclient';
import {
  LIST_FILES_REQUEST,
  type ListFilesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from '../../server/src/lsp/files-protocol.ts';
import { PREVIEWS_CHANGED_NOTIFICATION } from '../../server/src/lsp/preview-protocol.ts';
import {
  type InitializationOptions,
  LANGUAGE_ID,
  REFERENCES_CHANGED_NOTIFICATION,
  REFERENCES_REQUEST,
  type ReferenceFacts,
  type ReferencesParams,
  SECTION,
} from '../../server/src/lsp/protocol.ts';
import type { ServerState } from './client.ts';
import { crashNotice, createCrashCount, startNotice } from './crashes.ts';
import { isEditable } from './editable.ts';
import { createInTurn } from './in-turn.ts';
import type { FactsSource } from './reference-facts.ts';
import { type ServerRequests, serverRequests } from './server-requests.ts';
import { isCheckedByEditor, settingsFileReports } from './settings-file-reports.ts';
import { tell } from './tell.ts';
import { traceChannel } from './trace-channel.ts';
import { listConfigFiles, readConfigFile } from './workspace-files.ts';

const previewsChangedType = new NotificationType0(PREVIEWS_CHANGED_NOTIFICATION);
const referencesType = new RequestType<ReferencesParams, ReferenceFacts | null, never>(REFERENCES_REQUEST);
const referencesChangedType = new NotificationType<null>(REFERENCES_CHANGED_NOTIFICATION);
const listFilesType = new RequestType<ListFilesParams, readonly string[], never>(LIST_FILES_REQUEST);
const readFileType = new RequestType<ReadFileParams, string | null, never>(READ_FILE_REQUEST);

/** How long typing in a large document must pause before diagnostics are asked for, in milliseconds. */
const PAUSE = 120;
/** In UTF-16 code units. Of a smaller one diagnostics take a few milliseconds at most. */
const LARGE = 200_000;

/** Makes the client of a server that runs in one way or another; the server is not started by that. */
export type Connect = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface LanguageClientParts {
  readonly connect: Connect;
  /** What the extension does for the server. */
  readonly offers: Pick<InitializationOptions, 'sendCommand' | 'moveSecretCommand'>;
  /** Whether problems of a file that is not open are shown. */
  readonly isWanted: (uri: vscode.Uri) => boolean;
  /** What the server may know of references; undefined where nobody can tell. */
  readonly facts: FactsSource | undefined;
  readonly log: vscode.LogOutputChannel;
  /** Told of each change, the start included. */
  readonly onState: (state: ServerState) => void;
  /** Told when previews may be others, though their texts are the same. */
  readonly onPreviewsChanged: () => void;
}

export interface RunningClient extends ServerRequests {
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/**
 * Starts the language server. One that ends by itself is started again, up to four times in three minutes, and then
 * with the next request of a command.
 *
 * @throws where the server does not start
 */
export async function startLanguageClient(parts: LanguageClientParts): Promise<RunningClient> {
  const { connect, offers, isWanted, facts, log, onState, onPreviewsChanged } = parts;
  const { bundle } = vscode.l10n;
  const initializationOptions: InitializationOptions = {
    ...offers,
    previewCommand: true,
    references: facts !== undefined,
    files: true,
    ...(bundle && { bundle }),
  };
  const settingsFiles = settingsFileReports();
  const isShown = (uri: vscode.Uri) => isWanted(uri) && !isCheckedByEditor(uri);
  const onlyWanted = (item: vsdiag.WorkspaceDocumentDiagnosticReport): vsdiag.WorkspaceDocumentDiagnosticReport =>
    item.kind === vsdiag.DocumentDiagnosticReportKind.full && !isShown(item.uri) ? { ...item, items: [] } : item;
  const inTurn = createInTurn();
  const startsAgain = createCrashCount(Date.now);
  const client = connect(SECTION, 'Logto Connector Config', {
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: traceChannel(log),
    diagnosticPullOptions: { onChange: true },
    errorHandler: {
      // A process that is gone tells so by its end, and one that lives goes on.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        if (startsAgain()) {
          return { action: CloseAction.Restart };
        }
        tell(crashNotice(), { document: undefined, log });
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    initializationFailedHandler(error: unknown) {
      log.error(`The language server did not start. ${String(error)}`);
      tell(startNotice(), { document: undefined, log });
      return false;
    },
    middleware: {
      provideDiagnostics(document, previousResultId, token, next) {
        const uri = 'uri' in document ? document.uri : document;
        if (!isEditable(uri)) {
          return undefined;
        }
        return inTurn.pull(uri.toString(), async () => {
          // A change of language is not over before the next turn.
          await pause('uri' in document && isLarge(document) ? PAUSE : 0, token);
          // A document that has become plain JSON is asked about once more, and then the server speaks of its file.
          if ('uri' in document && document.languageId !== LANGUAGE_ID && !isWanted(uri)) {
            return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
          }
          return next(document, previousResultId, token);
        });
      },
      provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
        next(resultIds, token, (chunk) => {
          for (const item of chunk?.items ?? []) {
            const tell = () => report({ items: [onlyWanted(item)] });
            settingsFiles.told(item.uri, tell);
            inTurn.afterPull(item.uri.toString(), tell);
          }
        }),
    },
  });
  client.onDidChangeState(({ newState }) => onState(STATES[newState]));
  client.onNotification(previewsChangedType, onPreviewsChanged);
  client.onRequest(listFilesType, ({ folder }) => listConfigFiles(folder));
  client.onRequest(readFileType, ({ uri }) => readConfigFile(uri));
  if (facts) {
    client.onRequest(referencesType, (params) => facts.of(params));
    facts.onDidChange(() => {
      if (client.isRunning()) {
        void client.sendNotification(referencesChangedType, null);
      }
    });
  }
  await client.start();

  return {
    ...serverRequests(client),
    async restart() {
      if (client.isRunning()) {
        // One that does not answer any more is left behind.
        await client.stop().catch((error: unknown) => log.warn(`The language server did not stop. ${String(error)}`));
      }
      await client.start();
    },
    stop: () => {
      settingsFiles.dispose();
      return client.dispose();
    },
  };
}

function isLarge(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LARGE;
}

/** @throws vscode.CancellationError as soon as the request is cancelled, which a further change of the text does */
function pause(milliseconds: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      resolve();
    }, milliseconds);
    const subscription = token.onCancellationRequested(() => {
      clearTimeout(timer);
      subscription.dispose();
      reject(new vscode.CancellationError());
    });
  });
}
