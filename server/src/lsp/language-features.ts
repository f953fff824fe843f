/** The requests that are answered for an open config. Adding one is an entry here. */
import { CodeLensRequest, CompletionRequest, HoverRequest, ProtocolRequestType } from 'vscode-languageserver';
import { type LanguageFeature, languageFeature } from './language-feature.ts';
import { SEND_COMMAND, TEST_PLAN_REQUEST, type TestPlan, type TestPlanParams } from './protocol.ts';

const testPlanType = new ProtocolRequestType<TestPlanParams, TestPlan | null, never, never, never>(TEST_PLAN_REQUEST);

export const languageFeatures: readonly LanguageFeature[] = [
  languageFeature(CompletionRequest.type, {
    name: 'Completion',
    capabilities: () => ({ completionProvider: { triggerCharacters: ['"', ':', '{', '<'] } }),
    nothing: [],
    answer: (file, { position }, { service, client }) => service.completions(file, position, client.snippets),
  }),

  languageFeature(HoverRequest.type, {
    name: 'Hover',
    capabilities: () => ({ hoverProvider: true }),
    nothing: null,
    answer: (file, { position }, { service }) => service.hover(file, position),
  }),

  languageFeature(CodeLensRequest.type, {
    name: 'Code lens',
    capabilities: ({ options }) => (options.sendCommand ? { codeLensProvider: {} } : {}),
    nothing: [],
    answer: (file, _, { service }) => service.codeLenses(file, SEND_COMMAND),
  }),

  languageFeature(testPlanType, {
    name: 'Test plan',
    nothing: null,
    answer: (file, _, { service }) => service.testPlan(file),
  }),
];
