/** The language server: wires the language service to a connection. */
import * as l10n from '@vscode/l10n';
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  type InitializeResult,
  NotificationType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../features/config-file.ts';
import { createLanguageService, type LanguageServiceOptions } from '../language-service.ts';
import { rules } from '../rules/index.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { type ClientFeatures, clientFeatures } from './client-features.ts';
import { filesFor } from './client-files.ts';
import { createClosedFiles } from './closed-files.ts';
import { createDiagnostics } from './diagnostics.ts';
import { createEffectiveSettings } from './effective-settings.ts';
import { createExclusions, EXCLUDING_SECTIONS } from './exclusions.ts';
import { languageFeatures } from './language-features.ts';
import { type ReadBundle, speakLanguageOf } from './locale.ts';
import { createNotices } from './notices.ts';
import { REFUSAL_NOTIFICATION, type RefusalParams, SECTION } from './protocol.ts';
import { createReferences } from './references.ts';
import { refreshViews } from './refresh-views.ts';
import { createRefusals } from './refusals.ts';
import { createReports } from './reports.ts';
import { isSettingsFile, noticeOf, settingsFileDiagnostics } from './settings-file-diagnostics.ts';
import { createSettingsStore } from './settings-store.ts';
import { documentsIn, openDocumentsIn } from './text-documents.ts';
import { destinationOf, fileName, uriKey } from './uris.ts';
import { answerVerdicts } from './verdicts.ts';
import { followFiles, watchFiles } from './watched-files.ts';
import type { WorkspaceFiles, WorkspaceSettings } from './workspace-files.ts';
import { followFolders } from './workspace-folders.ts';

const ruleIds = rules.map(({ id }) => id);
const refusalType = new NotificationType<RefusalParams>(REFUSAL_NOTIFICATION);

export interface ServerOptions extends Pick<LanguageServiceOptions, 'rules'> {
  /** The files on the disk; without them, and without a client that reads files, only open documents are spoken of. */
  readonly disk?: WorkspaceFiles;
  /** Without it texts are English, unless the client hands in others. */
  readonly readBundle?: ReadBundle;
}

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, { disk, readBundle, ...options }: ServerOptions = {}): void {
  const service = createLanguageService({
    ...options,
    onError: (message, error) => {
      connection.console.error(`${message} ${error instanceof Error ? error.stack : String(error)}`);
    },
  });

  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params);
    // Before there is any text.
    speakLanguageOf(client, readBundle);
    const files = filesFor(connection, client, disk, ruleIds);
    serve(client, files);
    return {
      serverInfo: { name: 'logto-connector-language-server' },
      capabilities: {
        positionEncoding: client.positions,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...Object.assign({}, ...languageFeatures.map(({ capabilities }) => capabilities(client))),
        ...(client.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: 'logto',
            interFileDependencies: false,
            workspaceDiagnostics: files !== undefined,
          },
        }),
        ...(client.changesFolders && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
      },
    };
  });

  const serve = (client: ClientFeatures, files: WorkspaceFiles | undefined) => {
    const documents = openDocumentsIn(client.positions);
    documents.listen(connection);
    const opened = new Set<string>();
    const isOpen = (uri: string) => opened.has(uriKey(uri));

    const notices = createNotices(connection);
    const refusals = createRefusals();
    const reports = createReports();
    const folders = followFolders(connection, client.folders, () => settingsChanged());
    const exclusions = createExclusions(connection, client.answersConfiguration);
    const editor = createSettingsStore(connection, {
      asks: client.answersConfiguration,
      initial: client.options.settings,
      ruleIds,
      onProblem: (problem) => notices.warn(l10n.t('{0} The default holds.', problem)),
    });
    const effective = createEffectiveSettings({
      ...{ editor, folders, files, isOpen },
      onSettingsFile: (file) => void tellOf(file),
    });

    const references = createReferences(connection, {
      asks: client.options.references === true,
      isOpen,
      onChange() {
        refusals.forgetReferences();
        diagnostics.refresh();
      },
    });

    /** In words only where the client shows no diagnostics of the file. */
    const tellOf = async (file: WorkspaceSettings) => {
      const notice = noticeOf(file);
      if (notice !== undefined && !isOpen(file.uri) && !(await closedFiles?.includes(file.uri))) {
        notices.warn(notice);
      }
    };

    const find = async ({ uri }: { uri: string }): Promise<ConfigFile | undefined> => {
      const textDocument = documents.get(uri);
      return textDocument && openIn((await effective.of(uri)).settings, textDocument);
    };

    /** The client is asked about references in configs alone. */
    const openIn = async (settings: Settings, textDocument: TextDocument, forVerdict = false) => {
      const file = service.open(textDocument, settings);
      const written = file && service.references(file);
      const known = written && (await references.addTo(settings, textDocument.uri, written, forVerdict));
      // The text may be another one by now.
      return known && service.open(textDocument, known);
    };

    const diagnose = async (textDocument: TextDocument): Promise<readonly Diagnostic[] | undefined> => {
      if (isSettingsFile(textDocument.uri)) {
        return settingsFileDiagnostics(textDocument, ruleIds);
      }
      const { settings, ignored } = await effective.of(textDocument.uri);
      const file = ignored ? undefined : await openIn(settings, textDocument, true);
      notices.warn(file && isOpen(textDocument.uri) ? service.remark(file, fileName) : undefined);
      return file && [...service.diagnostics(file), ...refusals.diagnostics(file)];
    };

    const closedFiles =
      files &&
      createClosedFiles({
        ...{ files, folders, reports, isOpen },
        async diagnose(uri, text) {
          const found = await diagnose(documentsIn(client.positions).create(uri, 'json', 0, text));
          // Hints are for those who look at the text.
          return found?.filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
        },
        excluded: exclusions.of,
        onError: (message) => connection.console.error(message),
      });
    const diagnostics = createDiagnostics(connection, {
      ...{ client, documents, reports, closedFiles, diagnose },
      isInWorkspace: (uri) => folders.of(uri) !== undefined,
    });

    const refresh = () => {
      effective.forget();
      diagnostics.refresh();
      refreshViews(connection, client);
    };
    const settingsChanged = () => {
      notices.forget();
      refresh();
    };
    const settingsFileChanged = () => {
      files?.forgetSettings();
      settingsChanged();
    };

    connection.onInitialized(() => {
      if (client.registersConfiguration) {
        const section = [SECTION, ...EXCLUDING_SECTIONS];
        void connection.client.register(DidChangeConfigurationNotification.type, { section });
      }
      if (closedFiles && client.registersFileWatchers) {
        watchFiles(connection);
      }
      diagnostics.start();
    });

    connection.onDidChangeConfiguration(async ({ settings: changed }) => {
      effective.forget();
      const changes = await Promise.all([editor.change(changed), exclusions.renew()]);
      if (changes.includes(true)) {
        settingsChanged();
      }
    });

    if (closedFiles) {
      followFiles(connection, closedFiles, settingsFileChanged);
    }

    documents.onDidOpen(({ document }) => opened.add(uriKey(document.uri)));
    documents.onDidChangeContent(({ document }) => diagnostics.changed(document));
    documents.onDidSave(({ document }) => {
      // Of files outside of its folders no client tells, and there are no other ones where it has no folder.
      if (client.registersFileWatchers && folders.of(document.uri) !== undefined) {
        return;
      }
      // Nobody tells of other files: this is as good a moment as any to look at them.
      files?.forgetSettings();
      if (isSettingsFile(document.uri)) {
        notices.forget();
      }
      refresh();
    });
    documents.onDidClose(({ document }) => {
      opened.delete(uriKey(document.uri));
      editor.forget(destinationOf(document.uri));
      effective.forget();
      refusals.forget(document.uri);
      references.forget(document.uri);
      diagnostics.closed(document);
    });

    for (const { listen } of languageFeatures) {
      listen({ connection, client, service, find });
    }

    answerVerdicts(connection, {
      service,
      create: documentsIn(client.positions).create,
      async open(textDocument) {
        const { settings, ignored } = await effective.of(textDocument.uri);
        return { file: await openIn(settings, textDocument), ignored };
      },
    });

    connection.onNotification(refusalType, ({ textDocument: { uri }, refusal }) => {
      const textDocument = documents.get(uri);
      // At once, so that the next question is answered by it; the settings have no part in it.
      const file = textDocument && service.open(textDocument, defaultSettings);
      if (file) {
        refusals.set(file, refusal);
        diagnostics.refreshOpen();
      }
    });
  };

  connection.listen();
}
