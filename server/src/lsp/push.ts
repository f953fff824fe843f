/** Sends what is known of the configs to clients that do not ask. */
import type { Connection } from 'vscode-languageserver';
import type { Report, Reports } from './reports.ts';
import { uriKey } from './uris.ts';

/**
 * @param wanted the reports that this client is to have so; of the others it is shown nothing
 * @returns ends that, and takes back what was sent
 */
export function pushReports(connection: Connection, reports: Reports, wanted: (report: Report) => boolean): () => void {
  /** The files that the client shows something of. */
  const shown = new Map<string, string>();

  const send = ({ uri, version, items }: Report) => {
    const key = uriKey(uri);
    if (items.length > 0) {
      shown.set(key, uri);
    } else {
      shown.delete(key);
    }
    void connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version !== null && { version }) });
  };

  const stop = reports.listen((report) => {
    if (!wanted(report)) {
      if (shown.has(uriKey(report.uri))) {
        send({ ...report, items: [] });
      }
    } else if (report.items.length > 0 || report.version !== null || shown.has(uriKey(report.uri))) {
      send(report);
    }
  });

  return () => {
    stop();
    for (const uri of shown.values()) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };
}
