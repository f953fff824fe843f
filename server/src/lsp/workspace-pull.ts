/**
 * The answer to `workspace/diagnostic`: what the client does not know yet, and then whatever changes. A client that takes
 * partial results is told for as long as it waits, so that it need not ask again; for another one the request is held
 * until there is something to say.
 */
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Reports } from './reports.ts';
import { uriKey } from './uris.ts';

/** How long changes are gathered before they are told, in milliseconds. */
const PAUSE = 50;

export interface KnownReports {
  readonly reports: Reports;
  /** Resolves once every file was looked at: what is not known then is not there. */
  readonly complete: Promise<void>;
}

export function answerWorkspacePull(
  { reports, complete }: KnownReports,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  /** What the client has: a report's id by the key of its URI. */
  const has = new Map(previousResultIds.map(({ uri, value }) => [uriKey(uri), { uri, resultId: value }]));
  let isComplete = false;

  const news = (): WorkspaceDocumentDiagnosticReport[] => {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [key, { uri, version, resultId, items: diagnostics }] of reports.all()) {
      const known = has.get(key);
      // Of a file without problems there is nothing to say to a client that shows none.
      if (known === undefined ? diagnostics.length > 0 : known.resultId !== resultId) {
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] });
        has.set(key, { uri, resultId });
      }
    }
    for (const [key, { uri }] of isComplete ? has : []) {
      if (!reports.all().has(key)) {
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
        has.delete(key);
      }
    }
    return items;
  };

  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (result: WorkspaceDiagnosticReport) => {
      clearTimeout(timer);
      stop();
      cancelled.dispose();
      resolve(result);
    };
    const tell = () => {
      timer = undefined;
      if (partial === undefined && !isComplete) {
        return;
      }
      const unchanged = partial ? [] : unchangedOf(reports, has);
      const items = news();
      if (partial && items.length > 0) {
        partial.report({ items });
      } else if (!partial && (items.length > 0 || previousResultIds.length === 0)) {
        end({ items: [...items, ...unchanged] });
      }
    };
    const soon = () => {
      timer ??= setTimeout(tell, PAUSE);
    };
    const stop = reports.listen(soon);
    const cancelled = token.onCancellationRequested(() => end({ items: [] }));
    void complete.then(() => {
      isComplete = true;
      soon();
    });
    if (token.isCancellationRequested) {
      // A request that was cancelled before it came to its turn is never told of it.
      end({ items: [] });
    } else {
      soon();
    }
  });
}

function unchangedOf(
  reports: Reports,
  has: ReadonlyMap<string, { readonly uri: string; readonly resultId: string }>,
): WorkspaceDocumentDiagnosticReport[] {
  return [...has].flatMap(([key, { uri, resultId }]) => {
    const report = reports.all().get(key);
    return report?.resultId === resultId
      ? [{ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: report.version, resultId }]
      : [];
  });
}
