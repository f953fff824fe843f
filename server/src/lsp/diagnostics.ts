/** Brings the verdicts to the client: by pushes or pulls, of open documents and of files on the disk. */
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { answer } from './answer.ts';
import type { ClientFeatures } from './client-features.ts';
import type { ClosedFiles } from './closed-files.ts';
import { createDelayedRuns } from './open-documents.ts';
import { pushReports } from './push.ts';
import type { Report, Reports } from './reports.ts';
import { answerWorkspacePull } from './workspace-pull.ts';

export interface DiagnosticsOptions {
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: Reports;
  /** Undefined where there is no file system. */
  readonly closedFiles: ClosedFiles | undefined;
  /** Undefined for a document that is none of ours. */
  readonly diagnose: (textDocument: TextDocument) => Promise<readonly Diagnostic[] | undefined>;
  /** Whether a document is in the workspace, or else shown alone. */
  readonly isInWorkspace: (uri: string) => boolean;
}

export interface Diagnostics {
  /** The client is ready for what the server has to say. */
  readonly start: () => void;
  /** The open documents are to be judged again. */
  readonly refreshOpen: () => void;
  /** Everything is. */
  readonly refresh: () => void;
  readonly changed: (textDocument: TextDocument) => void;
  readonly closed: (textDocument: TextDocument) => void;
}

export function createDiagnostics(connection: Connection, options: DiagnosticsOptions): Diagnostics {
  const { client, documents, reports, closedFiles, diagnose, isInWorkspace } = options;
  let scanIsDone = () => {};
  const complete = new Promise<void>((resolve) => {
    scanIsDone = resolve;
  });

  const judge = async (textDocument: TextDocument, isCurrent = () => true): Promise<Report | undefined> => {
    const items = await diagnose(textDocument);
    if (!isCurrent()) {
      return undefined;
    }
    if (items === undefined) {
      reports.delete(textDocument.uri);
      return undefined;
    }
    return reports.set(textDocument.uri, textDocument.version, items);
  };

  const delayed = createDelayedRuns(
    async (textDocument, isCurrent) => {
      await judge(textDocument, isCurrent);
    },
    ({ uri }, error) => connection.console.error(`${uri} could not be judged. ${String(error)}`),
  );
  // A client that pulls asks for what it shows: unasked, it is told of the workspace only.
  const schedule = (textDocument: TextDocument) => {
    if (!client.pullsDiagnostics || isInWorkspace(textDocument.uri)) {
      delayed.schedule(textDocument);
    }
  };

  // Clients that pull documents and never ask for the workspace get its closed files pushed, and no file both ways.
  const stopPushing = pushReports(connection, reports, ({ version }) => !client.pullsDiagnostics || version === null);

  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument: identifier, previousResultId }, token) =>
      answer<DocumentDiagnosticReport>(connection, token, 'Diagnostics', fullReport([]), async () => {
        const textDocument = documents.get(identifier.uri);
        const report = textDocument ? await judge(textDocument) : reports.get(identifier.uri);
        if (report === undefined) {
          return fullReport([]);
        }
        const { items, resultId } = report;
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { ...fullReport(items), resultId };
      }),
    );
    connection.languages.diagnostics.onWorkspace((params, token, _, partial) => {
      stopPushing();
      return answer<WorkspaceDiagnosticReport>(connection, token, 'Workspace diagnostics', { items: [] }, () =>
        answerWorkspacePull({ reports, complete }, params, token, partial),
      );
    });
  }

  const refreshOpen = () => {
    documents.all().forEach(schedule);
    if (client.refreshesDiagnostics) {
      void connection.languages.diagnostics.refresh();
    }
  };

  const scan = async () => {
    await closedFiles?.scan();
    scanIsDone();
  };

  return {
    start: () => void scan(),
    refreshOpen,
    refresh() {
      refreshOpen();
      void scan();
    },
    changed: schedule,
    closed(textDocument) {
      delayed.cancel(textDocument);
      if (closedFiles && isInWorkspace(textDocument.uri)) {
        void closedFiles.look([textDocument.uri]);
      } else {
        reports.delete(textDocument.uri);
      }
    },
  };
}

function fullReport(items: readonly Diagnostic[]): DocumentDiagnosticReport & { kind: 'full' } {
  return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
}
