/** Diagnostics for clients that cannot pull them: sent a moment after the last change, and never for an old version. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How long a document must be left alone, in milliseconds: shorter than a pause between words, longer than a key. */
const DELAY = 150;

export interface Push {
  readonly schedule: (textDocument: TextDocument) => void;
  /** The document is closed: its diagnostics go. */
  readonly drop: (textDocument: TextDocument) => void;
}

export function createPush(
  connection: Connection,
  diagnose: (textDocument: TextDocument) => Promise<Diagnostic[]>,
): Push {
  /** The last run that was asked for of each open document: waiting for its time, at work, or done. */
  const runs = new Map<string, ReturnType<typeof setTimeout>>();

  const cancel = (uri: string) => {
    clearTimeout(runs.get(uri));
    runs.delete(uri);
  };

  return {
    schedule(textDocument) {
      const { uri } = textDocument;
      cancel(uri);
      const send = async () => {
        const diagnostics = await diagnose(textDocument);
        // Meanwhile the text or the settings may have changed, which asks for a run of its own, or the document closed.
        if (runs.get(uri) === run) {
          await connection.sendDiagnostics({ uri, version: textDocument.version, diagnostics });
        }
      };
      const run = setTimeout(() => {
        send().catch((error: unknown) => {
          connection.console.error(`No diagnostics could be sent for ${uri}: ${String(error)}`);
        });
      }, DELAY);
      runs.set(uri, run);
    },
    drop({ uri, version }) {
      cancel(uri);
      void connection.sendDiagnostics({ uri, version, diagnostics: [] });
    },
  };
}
