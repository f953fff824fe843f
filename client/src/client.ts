/** The connection with the language server: made where there is a connector config, and not before. */
import * as vscode from 'vscode';
import type { Preview } from '../../server/src/lsp/preview-protocol.ts';
import {
  type ConsoleText,
  type CredentialEdit,
  type FixReport,
  LANGUAGE_ID,
  type NewConfig,
  type Refusal,
  type TestPlan,
  type Verdict,
} from '../../server/src/lsp/protocol.ts';
import { watchForConfigs } from './config-watch.ts';
import type { LanguageClientParts, RunningClient } from './language-client.ts';
import { lazy } from './lazy.ts';

export interface TextToJudge {
  /** Where it stands, or would stand: that decides on its settings and references. */
  readonly uri: vscode.Uri;
  readonly languageId: string;
  readonly text: string;
}

/** What the commands ask of the server. */
export interface ServerRequests {
  /** What a test send of the document would be; null where the server takes it for no config. */
  readonly testPlan: (document: vscode.TextDocument) => Promise<TestPlan | null>;
  /**
   * Every message of the document as a phone would show it; null where the server takes it for no config.
   *
   * @param codeLength how many digits are filled in as the code
   */
  readonly preview: (document: vscode.TextDocument, codeLength: number) => Promise<Preview | null>;
  /** The document as the Logto Console takes it; null where the server takes it for no config. */
  readonly consoleText: (document: vscode.TextDocument) => Promise<ConsoleText | null>;
  /**
   * What "fix all" would do; null where the server takes the document for no config.
   *
   * @param rule only what this rule finds
   */
  readonly fixAll: (document: vscode.TextDocument, rule: string | undefined) => Promise<FixReport | null>;
  /** A credential under its key; null where there is no place for it. @param value no secret */
  readonly credentialEdit: (
    document: vscode.TextDocument,
    key: string,
    value: string,
  ) => Promise<CredentialEdit | null>;
  /** A config for a document that is still empty; null where the server knows no such document. */
  readonly newConfig: (document: vscode.TextDocument, indentation: string) => Promise<NewConfig | null>;
  /** What the rules say of a text, whether it is open or not; null where the server takes it for no config. */
  readonly verdict: (text: TextToJudge) => Promise<Verdict | null>;
  /** Has the server mark the value that Twilio refused; null takes the mark away. */
  readonly refuse: (document: vscode.TextDocument, refusal: Refusal | null) => Promise<void>;
}

/** `stopped`: it did not start, or ended too often to be started again. */
export type ServerState = 'not-needed' | 'starting' | 'running' | 'stopped';

export interface Server extends ServerRequests, vscode.Disposable {
  readonly state: () => ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** Ends the server where it runs, and starts a new one. @throws where that does not start */
  readonly restart: () => Promise<void>;
}

export interface ClientOptions extends Omit<LanguageClientParts, 'connect' | 'onState'> {
  /** Loads what connects to the server; may start it at once. */
  readonly connect: () => Promise<LanguageClientParts['connect']>;
}

export function createClient({ connect, ...options }: ClientOptions): Server {
  const { log } = options;
  let state: ServerState = 'not-needed';
  const stateChanged = new vscode.EventEmitter<ServerState>();
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
      running = await startLanguageClient({ ...options, connect: await connecting, onState: setState });
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
    restart: async () => {
      await (running ? running.restart() : started());
    },
    dispose() {
      vscode.Disposable.from(...occasions).dispose();
      stateChanged.dispose();
      void running?.stop();
    },
  };
}
