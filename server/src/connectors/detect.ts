/** Tells the connector that a file is a config of: by its name, its `$schema`, or its content. */
import type { Connector } from '../core/connector.ts';
import { createDocument, type JsonDocument } from '../core/document.ts';
import { memberValue } from '../core/json-node.ts';
import { connectors } from './index.ts';

export interface DetectedFile {
  /** The last part of its path. */
  readonly name: string;
  readonly text: string;
}

/** A config is a few thousand characters; a text longer than this is never read to find out what it is. */
const LONGEST_GUESSED = 1_000_000;

/** Undefined where the file is of no connector that we know. */
export function detectConnector({ name, text }: DetectedFile): Connector | undefined {
  return detectByName(name) ?? detectByText(createDocument(text));
}

/** @param name the last part of the file's path */
export function detectByName(name: string): Connector | undefined {
  return connectors.find(({ recognition }) => recognition.fileName.test(name));
}

/**
 * By what it holds. Cheap for the many files that hold no word of ours: they are not parsed; and a text that is read, or
 * will be, is parsed once.
 */
export function detectByText(document: JsonDocument): Connector | undefined {
  const { text } = document;
  const candidates = text.length > LONGEST_GUESSED ? [] : connectors.filter((connector) => mayBe(connector, text));
  const root = candidates.length === 0 ? undefined : document.json.root;
  if (root?.type !== 'object') {
    return undefined;
  }
  const address = memberValue(root, '$schema');
  const keys = new Set(root.members.map((member) => member.key.value));
  const { templates } = document;
  const hasTemplates = templates.length > 0 && templates.every(({ usageType, content }) => usageType && content);
  return candidates.find(
    ({ recognition }) =>
      (address?.type === 'string' && recognition.schemaAddress.test(address.value)) ||
      recognition.ownKeys.filter((key) => keys.has(key)).length >= 2 ||
      (hasTemplates && !recognition.otherKeys.some((key) => keys.has(key))),
  );
}

function mayBe({ recognition, id }: Connector, text: string): boolean {
  return (
    text.includes('"usageType"') ||
    text.includes(`${id}.schema.json`) ||
    recognition.ownKeys.some((key) => text.includes(key))
  );
}
