/**
 * What passes between the server and a client beyond the Language Server Protocol itself: names and plain types only,
 * so that a client can import this file and nothing else of the server.
 */
import type { Range, TextDocumentIdentifier, TextDocumentItem, TextEdit } from 'vscode-languageserver-types';

/** The language id of connector configs. */
export const LANGUAGE_ID = 'logto-connector';

/** The section of the settings, and the prefix of every command, request and notification below. */
export const SECTION = 'logtoConnector';

/** What diagnostics name as their source: our rules, and what Twilio refused. */
export const DIAGNOSTIC_SOURCES = { rules: 'logto', refusals: 'Twilio' } as const;

/** What a client may say at start-up, in `initializationOptions`. */
export interface InitializationOptions {
  /** What a user sets under {@link SECTION}, for clients that have nothing to say when they are asked for it. */
  readonly settings?: unknown;
  /** True where the client has the command {@link SEND_COMMAND}; without it no lens offers to send. */
  readonly sendCommand?: boolean;
  /**
   * True where the client has the command {@link PREVIEW_COMMAND}; without it no lens offers it, and nobody is told that
   * previews may be others.
   */
  readonly previewCommand?: boolean;
  /** True where the client has the command {@link MOVE_SECRET_COMMAND}; without it no fix offers it. */
  readonly moveSecretCommand?: boolean;
  /** True where the client answers {@link REFERENCES_REQUEST}; without it nothing is said of where references lead. */
  readonly references?: boolean;
  /** Translated texts (`l10n/`), where the client has read them already; else the server reads those of its `locale`. */
  readonly bundle?: Readonly<Record<string, string>>;
  /**
   * True where the client answers the requests of `files-protocol.ts`; without it nothing is said of closed files that are
   * not on the disk.
   */
  readonly files?: boolean;
}

/** Request of the server: what references lead to. Answer: {@link ReferenceFacts}, or null where nobody can tell. */
export const REFERENCES_REQUEST = 'logtoConnector/references';

export interface ReferencesParams {
  readonly textDocument: TextDocumentIdentifier;
  /** As they stand in the document, such as `${env:NAME}`. */
  readonly references: readonly string[];
}

/** Where values stand, never what they are. */
export interface ReferenceFacts {
  /** For each reference that was asked about a place, such as `the environment`; null where there is no value. */
  readonly origins: readonly (string | null)[];
  /** References that lead to a value, the likeliest first. */
  readonly offered: readonly { readonly reference: string; readonly origin: string }[];
}

/** Notification: what a {@link REFERENCES_REQUEST} was answered with may no longer be true. */
export const REFERENCES_CHANGED_NOTIFICATION = 'logtoConnector/referencesChanged';

/** The client's command that sends one template as a test SMS. Arguments: {@link SendCommandArguments}. */
export const SEND_COMMAND = 'logtoConnector.sendTestSms';

/** The document's URI, and the template's index in `templates`. */
export type SendCommandArguments = readonly [uri: string, templateIndex: number];

/**
 * The client's command that keeps a secret elsewhere, with a reference in its place. Arguments: the document's URI, and
 * an object with the `key` of the secret.
 */
export const MOVE_SECRET_COMMAND = 'logtoConnector.moveSecret';

/** The client's command that shows the messages beside the text. Its argument: the document's URI. */
export const PREVIEW_COMMAND = 'logtoConnector.previewTemplates';

/**
 * The server's own command that mends the lack of required templates. Arguments: the document's URI, and the one usage type
 * that is to get a template, required or not, where it is not all of the required ones.
 */
export const FIX_TEMPLATES_COMMAND = 'logtoConnector.fixTemplates';

/** Request: what a test send of this document would be, or why there can be none. Answer: {@link TestPlan} or null. */
export const TEST_PLAN_REQUEST = 'logtoConnector/testPlan';

export interface TestPlanParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Holds no credentials: the client reads those from the text itself, so that no protocol trace repeats them. */
export interface TestPlan {
  /** The document version that this plan was made from. */
  readonly version: number;
  /** The errors that forbid a send; empty where it may go ahead. */
  readonly errors: readonly PlanError[];
  readonly templates: readonly TestTemplate[];
}

export interface PlanError {
  readonly message: string;
  readonly range: Range;
}

/** One template as the phone would receive it. */
export interface TestTemplate {
  /** Position in `templates`, from 0. */
  readonly index: number;
  readonly usageType: string;
  /** The whole template object in the document. */
  readonly range: Range;
  /** The message body with the test code filled in. */
  readonly text: string;
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
  /** Length of `text` in characters as people count them (grapheme clusters). */
  readonly characters: number;
}

/** Request: the config as the Logto Console takes it. Answer: {@link ConsoleText} or null. */
export const CONSOLE_TEXT_REQUEST = 'logtoConnector/consoleText';

export interface ConsoleTextParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface ConsoleText {
  /** The document version that the text was made from. */
  readonly version: number;
  /** The connector's name, such as `Twilio SMS`. */
  readonly connector: string;
  /** Why there is no text: errors, or what Logto rejects although its rule is turned off. */
  readonly errors: readonly PlanError[];
  /** How many warnings there are. */
  readonly warnings: number;
  /** Strict JSON, with the credentials in it; null while there are errors. */
  readonly text: string | null;
}

/** Request: a config to begin with, for a document that is still empty. Answer: {@link NewConfig} or null. */
export const NEW_CONFIG_REQUEST = 'logtoConnector/newConfig';

export interface NewConfigParams {
  readonly textDocument: TextDocumentIdentifier;
  /** One level of indentation, such as two spaces. */
  readonly indentation: string;
}

export interface NewConfig {
  /** With a tab stop at each value to fill in, in the protocol's snippet syntax. */
  readonly snippet: string;
}

/** Request: what "fix all" would do. Answer: {@link FixReport} or null. */
export const FIX_ALL_REQUEST = 'logtoConnector/fixAll';

export interface FixAllParams {
  readonly textDocument: TextDocumentIdentifier;
  /** A rule whose findings get their first fix; without it every fix is applied that needs no asking. */
  readonly rule?: string;
}

export interface FixReport {
  /** The document version that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many problems are fixed by them. */
  readonly fixed: number;
  /** How many problems are left then; hints are not counted. */
  readonly left: number;
}

/** Request: what the rules say of a text, whether it is open or not. Answer: {@link Verdict}, or null for no config. */
export const VERDICT_REQUEST = 'logtoConnector/verdict';

export interface VerdictParams {
  /** Its URI is that of the file, or one where such a file would be: settings and references are those of that place. */
  readonly textDocument: TextDocumentItem;
}

/** For a reader that has no editor. No text in it holds an auth token: such digits are masked. */
export interface Verdict {
  /** The connector's name, such as `Twilio SMS`. */
  readonly connector: string;
  /** Whether the settings have editors say nothing of the file. */
  readonly ignored: boolean;
  /** In the order of the text; of each rule at most a hundred. */
  readonly findings: readonly VerdictFinding[];
}

export interface VerdictFinding {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly range: Range;
  readonly message: string;
  /** Where the rule is documented. */
  readonly href: string;
  /** What the fixes do, the best first, such as `Rename to "accountSID"`. */
  readonly fixes: readonly string[];
}

/** Request: a credential under its key. Answer: {@link CredentialEdit}, or null where there is no place for it. */
export const CREDENTIAL_EDIT_REQUEST = 'logtoConnector/credentialEdit';

export interface CredentialEditParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly key: string;
  /** No secret: a SID, or a reference. */
  readonly value: string;
}

export interface CredentialEdit {
  /** The document version that the edit is for. */
  readonly version: number;
  readonly edit: TextEdit;
  /** Whether the edit takes the place of exactly a string of JSON. */
  readonly replaces: boolean;
}

/** Notification: Twilio refused a send because of a value in this document; empty clears. Params: {@link RefusalParams}. */
export const REFUSAL_NOTIFICATION = 'logtoConnector/refusal';

export interface RefusalParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Null when a send went through and what was refused before no longer holds. */
  readonly refusal: Refusal | null;
}

/** A diagnostic that stands as long as the value at `path` is the one that was refused. */
export interface Refusal {
  /** Where the value to blame stands, such as `['authToken']` or `['templates', 2, 'content']`. */
  readonly path: readonly (string | number)[];
  /** `error` where it is left out. */
  readonly severity?: 'error' | 'warning';
  /** Twilio's error code, such as 20003. */
  readonly code: number;
  readonly message: string;
  /** Twilio's page on the code. */
  readonly href: string;
}
