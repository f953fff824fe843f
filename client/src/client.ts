/** The connection with the language server: made where there is a connector config, and not before. */
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/lsp/protocol.ts';
import { watchForConfigs } from './config-watch.ts';
import type { LanguageClientParts, RunningClient } from './language-client.ts';
import { lazy } from './lazy.ts';
import type { ServerRequests } from './server-requests.ts';

/** `stopped`: it did not start, or ended too often to be started again. */
export type ServerState = 'not-needed' | 'starting' | 'running' | 'stopped';

export interface Server extends ServerRequests, vscode.Disposable {
  readonly state: () => ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** Previews may be others, though their texts are the same. */
  readonly onDidChangePreviews: vscode.Event<void>;
  /** Ends the server where it runs, and starts a new one. @throws where that does not start */
  readonly restart: () => Promise<void>;
}

export interface ClientOptions extends Omit<LanguageClientParts, 'connect' | 'onState' | 'onPreviewsChanged'> {
  /** Loads what connects to the server; may start it at once. */
  readonly connect: () => Promise<LanguageClientParts['connect']>;
}

export function createClient({ connect, ...options }: ClientOptions): Server {
  const { log } = options;
  let state: ServerState = 'not-needed';
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const previewsChanged = new vscode.EventEmitter<void>();
  const setState = (next: ServerState) => {
    state = next;
    stateChanged.fire(next);
  };
  let running: RunningClient | undefined;
  const started = lazy(async () => {
    setState('starting');
    try {
      const connecting = connect();
      // Loaded here, so that a window with nothing but other JSON files never reads the client's library.
      const { startLanguageClient } = await import('./language-client.ts');
      running = await startLanguageClient({
        ...options,
        connect: await connecting,
        onState: setState,
        onPreviewsChanged: () => previewsChanged.fire(),
      });
      return running;
    } catch (error) {
      setState('stopped');
      throw error;
    }
  });
  const start = () => {
    // The user was told by the client itself.
    started().catch((error: unknown) => log.error(`The language server did not start. ${String(error)}`));
  };
  const startFor = ({ languageId }: vscode.TextDocument) => {
    if (languageId === LANGUAGE_ID) {
      start();
    }
  };
  vscode.workspace.textDocuments.forEach(startFor);
  const occasions = [vscode.workspace.onDidOpenTextDocument(startFor), watchForConfigs(start, log)];

  return {
    testPlan: async (document) => (await started()).testPlan(document),
    preview: async (document, codeLength) => (await started()).preview(document, codeLength),
    consoleText: async (document) => (await started()).consoleText(document),
    fixAll: async (document, rule) => (await started()).fixAll(document, rule),
    credentialEdit: async (document, key, value) => (await started()).credentialEdit(document, key, value),
    newConfig: async (document, indentation) => (await started()).newConfig(document, indentation),
    verdict: async (text) => (await started()).verdict(text),
    refuse: async (document, refusal) => (await started()).refuse(document, refusal),
    state: () => state,
    onDidChangeState: stateChanged.event,
    onDidChangePreviews: previewsChanged.event,
    restart: async () => {
      await (running ? running.restart() : started());
    },
    dispose() {
      vscode.Disposable.from(...occasions).dispose();
      stateChanged.dispose();
      previewsChanged.dispose();
      void running?.stop();
    },
  };
}
