/** What the product knows of one Logto connector. */
import type { ErrorObject } from 'ajv';

export interface Connector {
  /** Our short id, which also names its schema file. */
  readonly id: string;
  /** Logto's own id of the connector (`metadata.id` of its package). */
  readonly factoryId: string;
  readonly name: string;
  readonly recognition: Recognition;
  readonly schema: JsonSchema;
  /** Judges a value by {@link schema}. An empty list means that Logto's guard accepts it. */
  readonly validate: (value: unknown) => readonly ErrorObject[];
  /** Judges a single template by the part of {@link schema} that speaks of one. */
  readonly validateTemplate: (value: unknown) => readonly ErrorObject[];
  /** What people call its keys elsewhere, in small letters only, by the key as {@link schema} has it. */
  readonly keyAliases: Readonly<Record<string, readonly string[]>>;
  readonly credentials: readonly Credential[];
  readonly templates: TemplateFacts;
}

/** A top-level value that another service has issued. */
export interface Credential {
  readonly key: string;
  /** As that service calls it. */
  readonly name: string;
  /** The environment variable in which Twilio's own tools, or else its examples, look for it. */
  readonly variable: string;
  /** What every real value matches. The forms of one connector exclude each other. */
  readonly form: RegExp;
  /** The form in words: goes on from "The Auth Token is". */
  readonly shape: () => string;
  /** What stands before the hexadecimal digits; empty where there is nothing. */
  readonly prefix: string;
  /** Where its owner finds it. */
  readonly copyIt: () => string;
  /** The same where nothing has been said of it yet. */
  readonly copyNamed: (name: string, shape: string) => string;
  /** Whether it opens the account to whoever has it. */
  readonly secret: boolean;
  /** Real ones that documentation shows, and people copy. */
  readonly samples: readonly string[];
  /** What is often put there in its stead. Spaces are taken out before a value is compared. */
  readonly mistakes: readonly { readonly form: RegExp; readonly message: () => string }[];
}

/** How a file of this connector is told from others. */
export interface Recognition {
  /** What the last part of a path must match. */
  readonly fileName: RegExp;
  /** What a `$schema` value must match. */
  readonly schemaAddress: RegExp;
  /** Top-level keys of which any two make an object a config of this connector. */
  readonly ownKeys: readonly string[];
  /** Top-level keys of other connectors whose templates look like this one's. */
  readonly otherKeys: readonly string[];
}

/** The part of JSON Schema draft-07 that documentation and completion read. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  /** Markdown. */
  readonly description?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

export interface TemplateFacts {
  readonly usageTypes: readonly UsageType[];
  /** The usage type whose template is sent where the wanted one has none. */
  readonly fallback: string;
  /** What Logto can fill in; the first one is the verification code. */
  readonly variables: readonly TemplateVariable[];
}

export interface UsageType {
  readonly name: string;
  /** When Logto sends it: one sentence. */
  readonly description: () => string;
  /** Whether Logto rejects a config without a template of this type. */
  readonly required: boolean;
  /** The variables of which one must be in the text, or the message is of no use. */
  readonly carries: readonly string[];
  /** What people call it elsewhere: small letters only. */
  readonly aliases: readonly string[];
  /** A text to begin with, in Logto's own placeholder form. */
  readonly sample: string;
}

export interface TemplateVariable {
  readonly name: string;
  /** Whether it is put in as it is, or only its parts, as in `{{user.name}}`. */
  readonly kind: 'text' | 'object';
  readonly description: () => string;
}
