/** Open documents whose positions count as the client wants them to: in UTF-16 code units, or in bytes of UTF-8. */
import {
  PositionEncodingKind,
  type TextDocumentContentChangeEvent,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** How the `character` of a position counts. Offsets are UTF-16 code units all the same. */
export type PositionEncoding = typeof PositionEncodingKind.UTF8 | typeof PositionEncodingKind.UTF16;

/**
 * The first that the client offers and we speak, since it offers what it likes best first.
 *
 * @param offered `general.positionEncodings`; every client takes UTF-16, whether it says so or not
 */
export function choosePositionEncoding(offered: readonly string[] = []): PositionEncoding {
  const chosen = offered.find(
    (encoding) => encoding === PositionEncodingKind.UTF8 || encoding === PositionEncodingKind.UTF16,
  );
  return chosen === PositionEncodingKind.UTF8 ? PositionEncodingKind.UTF8 : PositionEncodingKind.UTF16;
}

/** Makes documents of the client's texts, and of those on disk. */
export function documentsIn(encoding: PositionEncoding): TextDocumentsConfiguration<TextDocument> {
  return encoding === PositionEncodingKind.UTF8 ? utf8Documents : utf16Documents;
}

export function openDocumentsIn(encoding: PositionEncoding): TextDocuments<TextDocument> {
  return new TextDocuments(documentsIn(encoding));
}

/** @throws {TypeError} where a client opens what is no document; the library then logs so, and keeps nothing of it */
function createUtf16(uri: unknown, languageId: string, version: number, content: unknown): TextDocument {
  if (typeof uri !== 'string' || typeof content !== 'string') {
    throw new TypeError('A document has a URI and a text.');
  }
  return TextDocument.create(uri, languageId, version, content);
}

const utf16Documents: TextDocumentsConfiguration<TextDocument> = {
  create: createUtf16,
  update(document, changes, version) {
    for (const change of changes) {
      TextDocument.update(document, [withinText(change, document, document)], version);
    }
    return document;
  },
};

/**
 * The same change, with positions that are in the text: given one behind its last line, the library loses count of lines.
 *
 * @param counted the document as the client counts it
 */
function withinText(
  change: TextDocumentContentChangeEvent,
  counted: TextDocument,
  utf16: TextDocument,
): TextDocumentContentChangeEvent {
  if (!('range' in change && change.range)) {
    return { text: change.text };
  }
  const { start, end } = change.range;
  const range = { start: utf16.positionAt(counted.offsetAt(start)), end: utf16.positionAt(counted.offsetAt(end)) };
  return { range, text: change.text };
}

/** A document over one that counts in UTF-16: only the line of a position is looked at to turn one into the other. */
interface Utf8Document extends TextDocument {
  readonly utf16: TextDocument;
}

const utf8Documents: TextDocumentsConfiguration<Utf8Document> = {
  create: (uri, languageId, version, content) => overUtf16(createUtf16(uri, languageId, version, content)),
  update(document, changes, version) {
    // One by one, as each is counted in the text that the ones before it leave.
    for (const change of changes) {
      TextDocument.update(document.utf16, [withinText(change, document, document.utf16)], version);
    }
    return document;
  },
};

function overUtf16(utf16: TextDocument): Utf8Document {
  const textOf = (line: number) => utf16.getText(utf16.getLineRange(line));
  const document: Utf8Document = {
    utf16,
    uri: utf16.uri,
    languageId: utf16.languageId,
    get version() {
      return utf16.version;
    },
    get lineCount() {
      return utf16.lineCount;
    },
    positionAt(offset) {
      const { line, character } = utf16.positionAt(offset);
      return { line, character: utf8Length(textOf(line).slice(0, character)) };
    },
    offsetAt: ({ line, character }) =>
      utf16.offsetAt({ line, character: utf16Length(line < utf16.lineCount ? textOf(line) : '', character) }),
    getText: (range) =>
      range === undefined
        ? utf16.getText()
        : utf16.getText().slice(document.offsetAt(range.start), document.offsetAt(range.end)),
    getLineRange(line) {
      const { start, end } = utf16.getLineRange(line);
      return { start, end: document.positionAt(utf16.offsetAt(end)) };
    },
    getEOLCharacters: (line) => utf16.getEOLCharacters(line),
  };
  return document;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    length += bytesOf(character);
  }
  return length;
}

/** The UTF-16 length of as many whole characters of `text` as fit in so many bytes of UTF-8. */
function utf16Length(text: string, bytes: number): number {
  let left = bytes;
  let length = 0;
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) {
      break;
    }
    length += character.length;
  }
  return length;
}

/** Bytes of a code point in UTF-8; half a surrogate pair takes those of the replacement character. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) {
    return 1;
  }
  if (code < 0x800) {
    return 2;
  }
  return code < 0x10000 ? 3 : 4;
}
