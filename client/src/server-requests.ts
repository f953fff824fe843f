/** What the commands ask of the server. */
import type * as vscode from 'vscode';
import { type BaseLanguageClient, NotificationType, RequestType } from 'vscode-languageclient';
import { PREVIEW_REQUEST, type Preview, type PreviewParams } from '../../server/src/lsp/preview-protocol.ts';
import {
  CONSOLE_TEXT_REQUEST,
  type ConsoleText,
  type ConsoleTextParams,
  CREDENTIAL_EDIT_REQUEST,
  type CredentialEdit,
  type CredentialEditParams,
  FIX_ALL_REQUEST,
  type FixAllParams,
  type FixReport,
  NEW_CONFIG_REQUEST,
  type NewConfig,
  type NewConfigParams,
  REFUSAL_NOTIFICATION,
  type Refusal,
  type RefusalParams,
  TEST_PLAN_REQUEST,
  type TestPlan,
  type TestPlanParams,
  VERDICT_REQUEST,
  type Verdict,
  type VerdictParams,
} from '../../server/src/lsp/protocol.ts';

export interface TextToJudge {
  /** Where it stands, or would stand: that decides on its settings and references. */
  readonly uri: vscode.Uri;
  readonly languageId: string;
  readonly text: string;
}

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

const testPlanType = new RequestType<TestPlanParams, TestPlan | null, never>(TEST_PLAN_REQUEST);
const previewType = new RequestType<PreviewParams, Preview | null, never>(PREVIEW_REQUEST);
const consoleTextType = new RequestType<ConsoleTextParams, ConsoleText | null, never>(CONSOLE_TEXT_REQUEST);
const fixAllType = new RequestType<FixAllParams, FixReport | null, never>(FIX_ALL_REQUEST);
const credentialEditType = new RequestType<CredentialEditParams, CredentialEdit | null, never>(CREDENTIAL_EDIT_REQUEST);
const newConfigType = new RequestType<NewConfigParams, NewConfig | null, never>(NEW_CONFIG_REQUEST);
const verdictType = new RequestType<VerdictParams, Verdict | null, never>(VERDICT_REQUEST);
const refusalType = new NotificationType<RefusalParams>(REFUSAL_NOTIFICATION);

/** @param client one that was started; where its server was given up, a request starts it again */
export function serverRequests(client: BaseLanguageClient): ServerRequests {
  const identify = (document: vscode.TextDocument) => client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const running = async () => {
    await client.start();
    return client;
  };
  return {
    testPlan: async (document) => (await running()).sendRequest(testPlanType, { textDocument: identify(document) }),
    preview: async (document, codeLength) =>
      (await running()).sendRequest(previewType, { textDocument: identify(document), codeLength }),
    consoleText: async (document) =>
      (await running()).sendRequest(consoleTextType, { textDocument: identify(document) }),
    fixAll: async (document, rule) =>
      (await running()).sendRequest(fixAllType, { textDocument: identify(document), ...(rule && { rule }) }),
    credentialEdit: async (document, key, value) =>
      (await running()).sendRequest(credentialEditType, { textDocument: identify(document), key, value }),
    newConfig: async (document, indentation) =>
      (await running()).sendRequest(newConfigType, { textDocument: identify(document), indentation }),
    verdict: async ({ uri, ...text }) =>
      (await running()).sendRequest(verdictType, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(uri), version: 0, ...text },
      }),
    refuse: (document, refusal) => client.sendNotification(refusalType, { textDocument: identify(document), refusal }),
  };
}
