/** What the client can do, read once from `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';
import { choosePositionEncoding, type PositionEncoding } from './text-documents.ts';
import { initialFolders } from './workspace-folders.ts';

/** What a client shows in the texts, by the names of its capabilities. */
const VIEWS = ['codeLens', 'inlayHint', 'semanticTokens'] as const;

export interface ClientFeatures {
  /** The language of its user, such as `pt-br`; undefined where it does not say. */
  readonly locale: string | undefined;
  /** How positions count, as agreed. */
  readonly positions: PositionEncoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** What it asks for again when it is told to. */
  readonly refreshesViews: readonly (typeof VIEWS)[number][];
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it can be asked to tell of changes on the disk. */
  readonly registersFileWatchers: boolean;
  /** Whether it tells of workspace folders that come and go. */
  readonly changesFolders: boolean;
  /** URIs of the workspace folders at the start. */
  readonly folders: readonly string[];
  readonly snippets: boolean;
  /** Whether it takes actions with their kinds and edits; else it knows only commands, of which there are none. */
  readonly codeActionKinds: boolean;
  /** Whether it lets the server change documents. */
  readonly appliesEdits: boolean;
  /** Whether it takes edits for a version of a document. */
  readonly versionedEdits: boolean;
  /** Whether it takes symbols within symbols. */
  readonly symbolTree: boolean;
  /** How many folding ranges it takes of a document; undefined where it sets no limit. */
  readonly foldingLimit: number | undefined;
  readonly options: InitializationOptions;
}

export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { capabilities, initializationOptions } = params;
  const { general, textDocument, workspace } = capabilities;
  const options: unknown = initializationOptions;
  const given = typeof options === 'object' && options !== null ? options : {};
  return {
    locale: typeof params.locale === 'string' ? params.locale : undefined,
    positions: choosePositionEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesViews: VIEWS.filter((view) => workspace?.[view]?.refreshSupport === true),
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    folders: initialFolders(params),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    codeActionKinds: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    options: {
      settings: 'settings' in given ? given.settings : undefined,
      sendCommand: 'sendCommand' in given && given.sendCommand === true,
      previewCommand: 'previewCommand' in given && given.previewCommand === true,
      moveSecretCommand: 'moveSecretCommand' in given && given.moveSecretCommand === true,
      references: 'references' in given && given.references === true,
      files: 'files' in given && given.files === true,
      ...('bundle' in given && isBundle(given.bundle) && { bundle: given.bundle }),
    },
  };
}

function isBundle(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
