/** The language server, started with the first connector config. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  LANGUAGE_ID,
  REFUSAL_NOTIFICATION,
  type Refusal,
  type RefusalParams,
  SECTION,
  TEST_PLAN_REQUEST,
  type TestPlan,
  type TestPlanParams,
} from '../../server/src/lsp/protocol.ts';

export interface Client extends vscode.Disposable {
  /** What a test send of the document would be; null where the server takes it for no config. */
  readonly testPlan: (document: vscode.TextDocument) => Promise<TestPlan | null>;
  /** Has the server mark the value that Twilio refused; null takes the mark away. */
  readonly refuse: (document: vscode.TextDocument, refusal: Refusal | null) => Promise<void>;
}

export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Client {
  const module = context.asAbsolutePath('dist/server.js');
  const initializationOptions: InitializationOptions = { sendCommand: true };
  const client = new LanguageClient(
    SECTION,
    'Logto Connector Config',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
    },
    { documentSelector: [{ language: LANGUAGE_ID }], initializationOptions, outputChannel: output },
  );

  const start = (document: vscode.TextDocument) => {
    if (document.languageId === LANGUAGE_ID && client.needsStart()) {
      client.start().catch((error: unknown) => {
        output.error(`The language server did not start: ${String(error)}`);
      });
    }
  };
  vscode.workspace.textDocuments.forEach(start);
  const opened = vscode.workspace.onDidOpenTextDocument(start);

  const identify = (document: vscode.TextDocument) => client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return {
    async testPlan(document) {
      await client.start();
      const params: TestPlanParams = { textDocument: identify(document) };
      return client.sendRequest<TestPlan | null>(TEST_PLAN_REQUEST, params);
    },
    async refuse(document, refusal) {
      const params: RefusalParams = { textDocument: identify(document), refusal };
      await client.sendNotification(REFUSAL_NOTIFICATION, params);
    },
    dispose() {
      opened.dispose();
      void client.dispose();
    },
  };
}
