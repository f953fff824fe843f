/** The part of the protocol that is about the preview: names and plain types only, as in `protocol.ts`. */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** Request: every message as a phone would show it. Answer: {@link Preview} or null. */
export const PREVIEW_REQUEST = 'logtoConnector/preview';

/** Notification: what was shown may be another, since the settings are. For clients with a command that shows it. */
export const PREVIEWS_CHANGED_NOTIFICATION = 'logtoConnector/previewsChanged';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
  /** How many digits the code has that is filled in, all of them 0; the six of Logto's own test where it is left out. */
  readonly codeLength?: number;
}

/** Holds no credentials. */
export interface Preview {
  /** The document version that it was made from. */
  readonly version: number;
  /** The connector's name, such as `Twilio SMS`. */
  readonly connector: string;
  /** The usage type whose template is sent where another has none. */
  readonly fallback: string;
  /** Whether the text is JSON; else this is what can be read of it. */
  readonly isWhole: boolean;
  /** One for each usage type that Logto sends, and then the templates that it never sends. */
  readonly messages: readonly PreviewMessage[];
  /** How many of those that are never sent are left out, since there are so many. */
  readonly omitted: number;
  /** What one send of each template is. */
  readonly total: { readonly messages: number; readonly segments: number };
}

/**
 * - `own`: the usage type has a template of its own.
 * - `fallback`: it has none, and Logto sends that of another type.
 * - `missing`: it has none, and there is none to fall back to, or Logto rejects the config.
 * - `unsent`: a template that Logto never sends.
 */
export type PreviewState = 'own' | 'fallback' | 'missing' | 'unsent';

export interface PreviewMessage {
  /** Tells it from the others, in this version and in later ones. */
  readonly key: string;
  readonly state: PreviewState;
  /** Empty for a template without one. */
  readonly usageType: string;
  /** Whether Logto rejects a config without a template of this type. */
  readonly required: boolean;
  /** When Logto sends it, in a sentence; empty where it never does. */
  readonly description: string;
  /** Why Logto never sends it, in a sentence; empty where it does. */
  readonly reason: string;
  /** What is sent; null where there is nothing. */
  readonly template: PreviewTemplate | null;
  /** Null where nothing can be fixed. */
  readonly fix: PreviewFix | null;
}

export interface PreviewTemplate {
  /** Position in `templates`, from 0. */
  readonly index: number;
  /** The whole template object in the document. */
  readonly range: Range;
  /** Its text in the document, without the quotes; the whole template where it has none. */
  readonly textRange: Range;
  /** Null where it has no text. */
  readonly message: PreviewText | null;
}

export interface PreviewText {
  /** Together they are the message body, with a code filled in. */
  readonly parts: readonly PreviewPart[];
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
  /** In characters as people count them (grapheme clusters). */
  readonly characters: number;
  /** How many units are in each segment: of GSM-7, in which some characters take two, or of UTF-16 for UCS-2. */
  readonly used: readonly number[];
  /** How many units each segment holds. */
  readonly capacity: number;
  /** Whether it takes more segments than the settings allow. */
  readonly isLong: boolean;
  /** What a look at it does not tell, in sentences. */
  readonly notes: readonly string[];
}

export interface PreviewPart {
  readonly text: string;
  /**
   * - `code`: what is filled in as the code.
   * - `later`: a placeholder that Logto fills in when it sends, and a test does not.
   * - `wrong`: what is left of a placeholder that Logto does not replace as it was meant.
   */
  readonly kind: 'text' | 'code' | 'later' | 'wrong';
  /** Whether it forces the message into UCS-2. */
  readonly outside: boolean;
}

export interface PreviewFix {
  /** What it does, such as `Add a template for "SignIn"`. */
  readonly title: string;
  /** The finding that it mends; null where the command `FIX_TEMPLATES_COMMAND` does, for this usage type. */
  readonly range: Range | null;
}
