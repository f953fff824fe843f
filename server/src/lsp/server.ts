/** The language server: wires the language service to a connection. */
import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  NotificationType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../features/config-file.ts';
import { createLanguageService, type LanguageServiceOptions } from '../language-service.ts';
import { rules } from '../rules/index.ts';
import { answer } from './answer.ts';
import { type ClientFeatures, clientFeatures } from './client-features.ts';
import { languageFeatures } from './language-features.ts';
import { REFUSAL_NOTIFICATION, type RefusalParams } from './protocol.ts';
import { createPush } from './push.ts';
import { createRefusals } from './refusals.ts';
import { createSettingsStore } from './settings-store.ts';
import { openDocumentsIn } from './text-documents.ts';

const refusalType = new NotificationType<RefusalParams>(REFUSAL_NOTIFICATION);

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, options: Pick<LanguageServiceOptions, 'rules'> = {}): void {
  const service = createLanguageService({
    ...options,
    onError: (message, error) => {
      connection.console.error(`${message} ${error instanceof Error ? error.stack : String(error)}`);
    },
  });

  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params);
    serve(client);
    return {
      serverInfo: { name: 'logto-connector-language-server' },
      capabilities: {
        positionEncoding: client.positions,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        ...Object.assign({}, ...languageFeatures.map(({ capabilities }) => capabilities(client))),
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'logto', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });

  const serve = (client: ClientFeatures) => {
    const documents = openDocumentsIn(client.positions);
    documents.listen(connection);
    const refusals = createRefusals();
    const settings = createSettingsStore(connection, {
      asks: client.answersConfiguration,
      initial: client.options.settings,
      ruleIds: rules.map(({ id }) => id),
    });

    const open = async (textDocument: TextDocument | undefined): Promise<ConfigFile | undefined> =>
      textDocument && service.open(textDocument, await settings.of(textDocument.uri));
    const find = ({ uri }: { uri: string }) => open(documents.get(uri));

    const diagnose = async (textDocument: TextDocument | undefined): Promise<Diagnostic[]> => {
      const file = await open(textDocument);
      return file ? [...service.diagnostics(file), ...refusals.diagnostics(file)] : [];
    };
    const push = client.pullsDiagnostics ? undefined : createPush(connection, diagnose);

    const refresh = () => {
      if (client.refreshesDiagnostics) {
        connection.languages.diagnostics.refresh();
      }
      if (push) {
        documents.all().forEach(push.schedule);
      }
    };

    connection.onInitialized(() => {
      if (client.registersConfiguration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'logtoConnector' });
      }
    });

    connection.onDidChangeConfiguration(({ settings: changed }) => {
      settings.change(sectionOf(changed));
      refresh();
      if (client.refreshesCodeLenses) {
        void connection.sendRequest(CodeLensRefreshRequest.type);
      }
    });

    documents.onDidChangeContent(({ document }) => push?.schedule(document));
    documents.onDidClose(({ document }) => {
      settings.forget(document.uri);
      refusals.forget(document.uri);
      push?.drop(document);
    });

    connection.languages.diagnostics.on(({ textDocument }, token) =>
      answer<DocumentDiagnosticReport>(connection, token, 'Diagnostics', emptyReport(), async () => ({
        kind: DocumentDiagnosticReportKind.Full,
        items: await diagnose(documents.get(textDocument.uri)),
      })),
    );

    for (const { listen } of languageFeatures) {
      listen({ connection, client, service, find });
    }

    connection.onNotification(refusalType, async ({ textDocument, refusal }) => {
      const file = await find(textDocument);
      if (file) {
        refusals.set(file, refusal);
        refresh();
      }
    });
  };

  connection.listen();
}

function emptyReport(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}

/** What a client sends along with `workspace/didChangeConfiguration`: all sections, or ours alone. */
function sectionOf(changed: unknown): unknown {
  return typeof changed === 'object' && changed !== null && 'logtoConnector' in changed
    ? changed.logtoConnector
    : undefined;
}
