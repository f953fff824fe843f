/** The requests that are answered for an open config. Adding one is an entry here. */
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ProtocolRequestType,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { FIX_ALL_KIND, semanticTokensLegend } from '../language-service.ts';
import { fixTemplates } from './fix-templates.ts';
import { type LanguageFeature, languageFeature } from './language-feature.ts';
import { PREVIEW_REQUEST, type Preview, type PreviewParams } from './preview-protocol.ts';
import {
  CONSOLE_TEXT_REQUEST,
  type ConsoleText,
  type ConsoleTextParams,
  CREDENTIAL_EDIT_REQUEST,
  type CredentialEdit,
  type CredentialEditParams,
  FIX_ALL_REQUEST,
  FIX_TEMPLATES_COMMAND,
  type FixAllParams,
  type FixReport,
  MOVE_SECRET_COMMAND,
  NEW_CONFIG_REQUEST,
  type NewConfig,
  type NewConfigParams,
  PREVIEW_COMMAND,
  SEND_COMMAND,
  TEST_PLAN_REQUEST,
  type TestPlan,
  type TestPlanParams,
} from './protocol.ts';

const testPlanType = new ProtocolRequestType<TestPlanParams, TestPlan | null, never, never, never>(TEST_PLAN_REQUEST);
const previewType = new ProtocolRequestType<PreviewParams, Preview | null, never, never, never>(PREVIEW_REQUEST);
const consoleTextType = new ProtocolRequestType<ConsoleTextParams, ConsoleText | null, never, never, never>(
  CONSOLE_TEXT_REQUEST,
);
const fixAllType = new ProtocolRequestType<FixAllParams, FixReport | null, never, never, never>(FIX_ALL_REQUEST);
const newConfigType = new ProtocolRequestType<NewConfigParams, NewConfig | null, never, never, never>(
  NEW_CONFIG_REQUEST,
);

const credentialEditType = new ProtocolRequestType<CredentialEditParams, CredentialEdit | null, never, never, never>(
  CREDENTIAL_EDIT_REQUEST,
);

export const languageFeatures: readonly LanguageFeature[] = [
  languageFeature(CompletionRequest.type, {
    name: 'Completion',
    capabilities: () => ({ completionProvider: { triggerCharacters: ['"', ':', '{', '<'] } }),
    nothing: [],
    answer: (file, { position, context }, { service, client }) =>
      service.completions(file, position, client.snippets, context?.triggerCharacter),
  }),

  languageFeature(HoverRequest.type, {
    name: 'Hover',
    capabilities: () => ({ hoverProvider: true }),
    nothing: null,
    answer: (file, { position }, { service }) => service.hover(file, position),
  }),

  languageFeature(CodeLensRequest.type, {
    name: 'Code lens',
    capabilities: () => ({ codeLensProvider: {} }),
    nothing: [],
    answer: (file, _, { service, client }) =>
      service.codeLenses(file, {
        send: client.options.sendCommand ? SEND_COMMAND : undefined,
        preview: client.options.previewCommand ? PREVIEW_COMMAND : undefined,
        fixTemplates: client.appliesEdits ? FIX_TEMPLATES_COMMAND : undefined,
      }),
  }),

  fixTemplates,

  languageFeature(CodeActionRequest.type, {
    name: 'Code actions',
    capabilities: ({ codeActionKinds }) => ({
      codeActionProvider: codeActionKinds ? { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] } : false,
    }),
    nothing: [],
    answer: (file, { range, context: { only, triggerKind } }, { service, client }) => {
      const invoked = triggerKind !== CodeActionTriggerKind.Automatic;
      const moveSecret = client.options.moveSecretCommand ? MOVE_SECRET_COMMAND : undefined;
      return service.codeActions(file, { range, only, invoked, versioned: client.versionedEdits, moveSecret });
    },
  }),

  languageFeature(DocumentSymbolRequest.type, {
    name: 'Outline',
    capabilities: () => ({ documentSymbolProvider: true }),
    nothing: [],
    answer: (file, _, { service, client }) => service.symbols(file, client.symbolTree),
  }),

  languageFeature(FoldingRangeRequest.type, {
    name: 'Folding',
    capabilities: () => ({ foldingRangeProvider: true }),
    nothing: [],
    answer: (file, _, { service, client }) => service.foldingRanges(file, client.foldingLimit),
  }),

  languageFeature(SelectionRangeRequest.type, {
    name: 'Selection ranges',
    capabilities: () => ({ selectionRangeProvider: true }),
    nothing: null,
    answer: (file, { positions }, { service }) => service.selectionRanges(file, positions),
  }),

  languageFeature(DocumentLinkRequest.type, {
    name: 'Links',
    capabilities: () => ({ documentLinkProvider: {} }),
    nothing: [],
    answer: (file, _, { service }) => service.links(file),
  }),

  languageFeature(DocumentHighlightRequest.type, {
    name: 'Highlights',
    capabilities: () => ({ documentHighlightProvider: true }),
    nothing: null,
    answer: (file, { position }, { service }) => service.highlights(file, position),
  }),

  languageFeature(DocumentFormattingRequest.type, {
    name: 'Formatting',
    capabilities: () => ({ documentFormattingProvider: true }),
    nothing: [],
    answer: (file, { options }, { service }) => service.format(file, options),
  }),

  languageFeature(DocumentRangeFormattingRequest.type, {
    name: 'Formatting of a range',
    capabilities: () => ({ documentRangeFormattingProvider: true }),
    nothing: [],
    answer: (file, { options, range }, { service }) => service.format(file, options, range),
  }),

  languageFeature(SemanticTokensRequest.type, {
    name: 'Semantic tokens',
    capabilities: () => ({ semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true } }),
    nothing: null,
    answer: (file, _, { service }) => service.semanticTokens(file),
  }),

  languageFeature(SemanticTokensRangeRequest.type, {
    name: 'Semantic tokens of a range',
    nothing: null,
    answer: (file, { range }, { service }) => service.semanticTokens(file, range),
  }),

  languageFeature(InlayHintRequest.type, {
    name: 'Inlay hints',
    capabilities: () => ({ inlayHintProvider: true }),
    nothing: null,
    answer: (file, { range }, { service }) => service.inlayHints(file, range),
  }),

  languageFeature(testPlanType, {
    name: 'Test plan',
    nothing: null,
    answer: (file, _, { service }) => service.testPlan(file),
  }),

  languageFeature(previewType, {
    name: 'Preview',
    nothing: null,
    // What is too large for a tree has no messages to be told apart.
    answer: (file, { codeLength }, { service }) =>
      file.document.json.isUnread ? null : service.preview(file, codeLength),
  }),

  languageFeature(consoleTextType, {
    name: 'Text for the Logto Console',
    nothing: null,
    answer: (file, _, { service }) => service.consoleText(file),
  }),

  languageFeature(fixAllType, {
    name: 'Fix all',
    nothing: null,
    answer: (file, { rule }, { service }) => service.fixReport(file, rule),
  }),

  languageFeature(credentialEditType, {
    name: 'Credential',
    nothing: null,
    answer: (file, { key, value }, { service }) => service.credentialEdit(file, key, value),
  }),

  languageFeature(newConfigType, {
    name: 'New config',
    nothing: null,
    answer: (file, { indentation }, { service }) => service.newConfig(file, indentation),
  }),
];
