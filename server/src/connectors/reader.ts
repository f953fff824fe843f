/** Reads text documents, and says of which connector each is a config. */
import type { Connector } from '../core/connector.ts';
import { createDocument, type JsonDocument } from '../core/document.ts';
import { detectByName, detectByText } from './detect.ts';

/** As much of an editor's document as is read here. */
export interface VersionedText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly getText: () => string;
}

export interface Reading {
  readonly version: number;
  readonly document: JsonDocument;
  readonly detected: Connector | undefined;
  /** By the file's name alone. */
  readonly named: Connector | undefined;
}

/**
 * Reads each version of a text document once, and keeps what it read for as long as that document lives: there is
 * nothing to evict and nothing stale.
 */
export function createReader(): (textDocument: VersionedText) => Reading {
  const readings = new WeakMap<VersionedText, Reading>();
  return (textDocument) => {
    const { uri, version } = textDocument;
    const text = textDocument.getText();
    const known = readings.get(textDocument);
    // Not every client counts upwards: the same number may come with another text.
    if (known?.version === version && known.document.text === text) {
      return known;
    }
    const document = createDocument(text, known?.document);
    const named = known ? known.named : detectByName(fileName(uri));
    const reading = { version, document, detected: named ?? detectByText(document), named };
    readings.set(textDocument, reading);
    return reading;
  };
}

/** By what the editor calls it, or by its name: editors have names of their own for JSON. */
export function isJson({ languageId, uri }: VersionedText): boolean {
  return /^jsonc?$/.test(languageId) || /\.jsonc?$/i.test(fileName(uri));
}

/** The last part of a URI's path. */
function fileName(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
