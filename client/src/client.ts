/** The connection with the language server: made with the first connector config, and not before. */
import * as vscode from 'vscode';
import { LANGUAGE_ID, type Refusal, type TestPlan } from '../../server/src/lsp/protocol.ts';
import { lazy } from './lazy.ts';

/** What the commands ask of the server. */
export interface ServerRequests {
  /** What a test send of the document would be; null where the server takes it for no config. */
  readonly testPlan: (document: vscode.TextDocument) => Promise<TestPlan | null>;
  /** Has the server mark the value that Twilio refused; null takes the mark away. */
  readonly refuse: (document: vscode.TextDocument, refusal: Refusal | null) => Promise<void>;
}

/** @param module the path of the bundled server */
export function createClient(module: string, log: vscode.LogOutputChannel): ServerRequests & vscode.Disposable {
  let stop: (() => Promise<void>) | undefined;
  const started = lazy(async () => {
    // Loaded here, so that a window with nothing but other JSON files never reads the client's library.
    const { startLanguageClient } = await import('./language-client.ts');
    const client = await startLanguageClient(module, log);
    stop = client.stop;
    return client;
  });
  const start = (document: vscode.TextDocument) => {
    if (document.languageId === LANGUAGE_ID) {
      // The user was told by the client itself.
      started().catch((error: unknown) => log.error(`The language server did not start. ${String(error)}`));
    }
  };
  vscode.workspace.textDocuments.forEach(start);
  const opened = vscode.workspace.onDidOpenTextDocument(start);

  return {
    testPlan: async (document) => (await started()).testPlan(document),
    refuse: async (document, refusal) => (await started()).refuse(document, refusal),
    dispose() {
      opened.dispose();
      void stop?.();
    },
  };
}
