import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePositionEncoding, documentsIn } from '../../server/src/lsp/text-documents.ts';

const text = '{ "ö": "€" }\r\n"😀 ü";\n\r"\ud83d!"';
const create = (content: string) => documentsIn('utf-8').create('file:///a.json', 'json', 1, content);

describe('positions in UTF-8', () => {
  test.each([
    ['ö', 0, 3],
    ['": "€', 0, 5],
    [' }', 0, 13],
    ['😀', 1, 1],
    [' ü', 1, 5],
    [';', 1, 9],
    ['!', 3, 4],
  ])('%s begins in line %i at byte %i', (piece, line, character) => {
    const document = create(text);
    expect(document.positionAt(text.indexOf(piece))).toEqual({ line, character });
    expect(document.offsetAt({ line, character })).toBe(text.indexOf(piece));
  });

  test('inside of a character are those of its begin', () => {
    expect([2, 3, 4].map((character) => create(text).offsetAt({ line: 1, character }))).toEqual([15, 15, 15]);
  });

  test('behind a line are its end, behind the text the end of that', () => {
    const document = create(text);
    expect(document.offsetAt({ line: 0, character: 99 })).toBe(text.indexOf('\r\n'));
    expect(document.offsetAt({ line: 9, character: 0 })).toBe(text.length);
    expect(document.offsetAt({ line: -1, character: -1 })).toBe(0);
  });

  test('count the bytes of the line before an offset, and lead back', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), (content, at) => {
        const document = create(content);
        const offset = betweenCharacters(content, at % (content.length + 1));
        const lines = content.slice(0, offset).split(/\r\n|\n|\r/);
        const position = { line: lines.length - 1, character: Buffer.byteLength(lines.at(-1) ?? '') };
        expect(document.positionAt(offset)).toEqual(position);
        expect(document.offsetAt(position)).toBe(offset);
      }),
    );
  });

  test('of lines are those of their ends', () => {
    const document = create(text);
    expect(document.getLineRange(1)).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 10 } });
    expect(document.getText(document.getLineRange(1))).toBe('"😀 ü";');
    expect(document.getEOLCharacters(0)).toBe('\r\n');
  });
});

test('edits in UTF-8 lead to the same text as in UTF-16', () => {
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 5 }), text: anyText() });
  fc.assert(
    fc.property(anyText(), fc.array(edit, { minLength: 1, maxLength: 4 }), (content, edits) => {
      let expected = content;
      const document = create(content);
      const changes = edits.map(({ at, drop, text: put }) => {
        const start = betweenCharacters(expected, at % (expected.length + 1));
        const end = betweenCharacters(expected, Math.min(expected.length, start + drop));
        const before = create(expected);
        const range = { start: before.positionAt(start), end: before.positionAt(Math.max(start, end)) };
        expected = expected.slice(0, start) + put + expected.slice(Math.max(start, end));
        return { range, text: put };
      });
      const updated = documentsIn('utf-8').update(document, changes, 2);
      expect([updated.getText(), updated.version]).toEqual([expected, 2]);
    }),
  );
});

test.each(['utf-8', 'utf-16'] as const)('edits behind the last line are edits at the end, in %s', (encoding) => {
  const documents = documentsIn(encoding);
  const range = { start: { line: 9, character: 0 }, end: { line: 10, character: 5 } };
  const updated = documents.update(
    documents.create('file:///a.json', 'json', 1, 'a\nb'),
    [
      { range, text: '\nc' },
      { range, text: 'd' },
    ],
    2,
  );
  expect([updated.getText(), updated.lineCount, updated.version]).toEqual(['a\nb\ncd', 3, 2]);
  expect(updated.positionAt(6)).toEqual({ line: 2, character: 2 });
});

test('a whole text replaces the one before', () => {
  const updated = documentsIn('utf-8').update(create(text), [{ text: 'ä\nö' }], 3);
  expect([updated.getText(), updated.lineCount, updated.version]).toEqual(['ä\nö', 2, 3]);
});

test.each([
  [undefined, 'utf-16'],
  [[], 'utf-16'],
  [['utf-8', 'utf-16'], 'utf-8'],
  [['utf-16', 'utf-8'], 'utf-16'],
  [['utf-32', 'utf-8'], 'utf-8'],
  [['utf-32'], 'utf-16'],
])('of the encodings %j it is %s', (offered, chosen) => {
  expect(choosePositionEncoding(offered)).toBe(chosen);
});

function anyText() {
  return fc
    .array(fc.constantFrom('a', '"', 'ü', '€', '😀', '\ud83d', '\n', '\r\n', '\r'), { maxLength: 12 })
    .map((parts) => parts.join(''));
}

/** No position points into a surrogate pair, or between the two characters of a line end. */
function betweenCharacters(content: string, offset: number): number {
  const pair = content.slice(offset - 1, offset + 1);
  return offset > 0 && (pair === '\r\n' || (pair.length === 2 && [...pair].length === 1)) ? offset - 1 : offset;
}
