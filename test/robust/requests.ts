/** What a client may ask in the midst of edits, and what no client should. */
import { PREVIEW_REQUEST } from '../../server/src/lsp/preview-protocol.ts';
import * as protocol from '../../server/src/lsp/protocol.ts';
import { positionAt } from '../support/positions.ts';
import type { Random } from './random.ts';

export interface Message {
  readonly method: string;
  readonly params?: unknown;
}

/** A question about a document, as an editor asks it; the place may be gone by now. */
export function editorRequest(uri: string, text: string, random: Random): Message {
  const textDocument = { uri };
  const position = positionAt(text, random.below(text.length + 1));
  const other = positionAt(text, random.below(text.length + 1));
  const isInOrder =
    position.line < other.line || (position.line === other.line && position.character <= other.character);
  const range = isInOrder ? { start: position, end: other } : { start: other, end: position };
  const options = { tabSize: random.below(9), insertSpaces: random.percent(50) };
  const ask = (method: string, params: object = {}): Message => ({
    method: `textDocument/${method}`,
    params: { textDocument, ...params },
  });
  return random.pick([
    () => ask('diagnostic'),
    () =>
      ask('completion', { position, context: { triggerKind: 2, triggerCharacter: random.pick(['"', ':', '{', '<']) } }),
    () => ask('completion', { position }),
    () => ask('hover', { position }),
    () => ask('codeLens'),
    () => ask('codeAction', { range, context: { diagnostics: [], triggerKind: 1 + random.below(2) } }),
    () => ask('codeAction', { range, context: { diagnostics: [], only: ['source.fixAll'] } }),
    () => ask('documentSymbol'),
    () => ask('foldingRange'),
    () => ask('selectionRange', { positions: [position, other] }),
    () => ask('documentLink'),
    () => ask('documentHighlight', { position }),
    () => ask('formatting', { options }),
    () => ask('rangeFormatting', { options, range }),
    () => ask('semanticTokens/full'),
    () => ask('semanticTokens/range', { range }),
    () => ask('inlayHint', { range }),
    () => ({ method: protocol.TEST_PLAN_REQUEST, params: { textDocument } }),
    () => ({ method: PREVIEW_REQUEST, params: { textDocument } }),
    () => ({
      method: protocol.VERDICT_REQUEST,
      params: { textDocument: { ...textDocument, languageId: 'json', version: 1, text } },
    }),
    () => ({
      method: 'logtoConnector/verdict',
      params: { textDocument: { uri, languageId: 'json', version: 0, text } },
    }),
    () => ({ method: protocol.CONSOLE_TEXT_REQUEST, params: { textDocument } }),
    () => ({ method: protocol.FIX_ALL_REQUEST, params: { textDocument } }),
    () => ({
      method: 'workspace/executeCommand',
      params: { command: 'logtoConnector.fixTemplates', arguments: [uri] },
    }),
  ])();
}

const METHODS = [
  ...[
    'diagnostic',
    'completion',
    'hover',
    'codeLens',
    'codeAction',
    'documentSymbol',
    'foldingRange',
    'selectionRange',
  ],
  ...['documentLink', 'documentHighlight', 'formatting', 'rangeFormatting', 'semanticTokens/full', 'inlayHint'],
].map((name) => `textDocument/${name}`);
/** Those that the client is asked are sent to the server, too. */
const OWN = Object.entries({ ...protocol, PREVIEW_REQUEST }).flatMap(([name, method]) =>
  name.endsWith('_REQUEST') ? [String(method)] : [],
);
const UNKNOWN = [
  'logto/unknown',
  'textDocument/rename',
  'workspace/willRenameFiles',
  '',
  '$/unknown',
  'constructor',
  '__proto__',
];
const NOTIFICATIONS = [
  ...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave', 'unknown'].map((name) => `textDocument/${name}`),
  ...['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders', 'didRenameFiles'].map(
    (name) => `workspace/${name}`,
  ),
  ...['logtoConnector/refusal', 'logtoConnector/referencesChanged', '$/setTrace', '$/cancelRequest', 'initialized'],
];

/** A known question with parameters that make no sense, or one that nobody knows. */
export function wrongRequest(uri: string, random: Random): Message {
  return random.percent(20)
    ? { method: random.pick(UNKNOWN), params: nonsense(uri, random) }
    : {
        method: random.pick([...METHODS, ...OWN, 'workspace/executeCommand', 'workspace/diagnostic']),
        params: nonsense(uri, random),
      };
}

/** @param uri of no open document: what the server knows of those must not change */
export function wrongNotification(uri: string, random: Random): Message {
  return { method: random.pick(NOTIFICATIONS), params: nonsense(uri, random) };
}

function nonsense(uri: string, random: Random): unknown {
  const textDocument = { uri };
  const position = random.pick<unknown>([
    null,
    {},
    7,
    { line: -1, character: -1 },
    { line: 1e9, character: 1e9 },
    { line: 'x' },
    { line: 0.5, character: 0.5 },
  ]);
  return random.pick<unknown>([
    {},
    [],
    [[]],
    { textDocument: null },
    { textDocument: {} },
    { textDocument: { uri: 7 } },
    { textDocument: { uri: null } },
    { textDocument: [] },
    { textDocument },
    {
      textDocument,
      position,
      range: { start: position, end: position },
      positions: [position],
      options: null,
      context: null,
    },
    {
      textDocument,
      positions: 7,
      range: 7,
      options: { tabSize: -1, insertSpaces: 'x' },
      context: { only: 7, diagnostics: 7 },
    },
    {
      textDocument,
      range: { start: { line: 1e9, character: 0 }, end: { line: -1, character: 0 } },
      context: {},
      options: { tabSize: 1e9 },
    },
    { textDocument, rule: 7, key: 7, value: {}, indentation: 7, previousResultId: {}, previousResultIds: 7 },
    { command: 7, arguments: 7, event: 7, changes: 7, settings: 7, files: 7 },
    {
      command: 'logtoConnector.fixTemplates',
      arguments: [null],
      event: {},
      changes: [null],
      settings: { logtoConnector: [] },
    },
    { changes: [{ uri: 7, type: 9 }], previousResultIds: [null], event: { added: [null], removed: 7 }, refusal: {} },
    { event: { added: [{}, { uri: 7, name: 7 }, 7], removed: [] } },
  ]);
}
