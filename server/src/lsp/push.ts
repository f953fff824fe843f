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
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const send = async (textDocument: TextDocument) => {
    const { uri, version } = textDocument;
    const diagnostics = await diagnose(textDocument);
    const isCurrent = textDocument.version === version && !timers.has(uri);
    if (isCurrent) {
      await connection.sendDiagnostics({ uri, version, diagnostics });
    }
  };

  const cancel = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };

  return {
    schedule(textDocument) {
      const { uri } = textDocument;
      cancel(uri);
      const timer = setTimeout(() => {
        timers.delete(uri);
        send(textDocument).catch((error: unknown) => {
          connection.console.error(`No diagnostics could be sent for ${uri}: ${String(error)}`);
        });
      }, DELAY);
      timers.set(uri, timer);
    },
    drop({ uri, version }) {
      cancel(uri);
      void connection.sendDiagnostics({ uri, version, diagnostics: [] });
    },
  };
}
