/** What is known of each config of the workspace, open or not: the one place that pushes and pulls are answered from. */
import type { Diagnostic } from 'vscode-languageserver';
import { uriKey } from './uris.ts';

export interface Report {
  readonly uri: string;
  /** Of the open document; null for a file on the disk. */
  readonly version: number | null;
  readonly items: readonly Diagnostic[];
  /** Another one exactly where the items are others. */
  readonly resultId: string;
}

export interface Reports {
  readonly set: (uri: string, version: number | null, items: readonly Diagnostic[]) => Report;
  /** There is nothing to say of it any more: it is gone, or none of ours. */
  readonly delete: (uri: string) => void;
  readonly get: (uri: string) => Report | undefined;
  /** By the key of their URI. */
  readonly all: () => ReadonlyMap<string, Report>;
  /**
   * @param listener called with each report that is set, and with one without items in place of what was deleted
   * @returns ends that
   */
  readonly listen: (listener: (report: Report) => void) => () => void;
}

export function createReports(): Reports {
  const reports = new Map<string, Report>();
  /** The items of each, to be compared with: there may be hundreds at each keystroke. */
  const written = new Map<string, string>();
  const listeners = new Set<(report: Report) => void>();
  // A client may hand back ids that a server before this one has given.
  const session = Date.now().toString(36);
  let count = 0;

  const tell = (report: Report) => {
    for (const listener of listeners) {
      listener(report);
    }
  };

  return {
    set(uri, version, items) {
      const key = uriKey(uri);
      const before = reports.get(key);
      const json = JSON.stringify(items);
      const isSame = before !== undefined && written.get(key) === json;
      count += isSame ? 0 : 1;
      const report = { uri, version, items, resultId: isSame ? before.resultId : `${session}.${count}` };
      reports.set(key, report);
      written.set(key, json);
      tell(report);
      return report;
    },
    delete(uri) {
      const before = reports.get(uriKey(uri));
      if (before !== undefined) {
        reports.delete(uriKey(uri));
        written.delete(uriKey(uri));
        tell({ ...before, version: null, items: [] });
      }
    },
    get: (uri) => reports.get(uriKey(uri)),
    all: () => reports,
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
