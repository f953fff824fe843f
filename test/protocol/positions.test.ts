import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem, Diagnostic, SemanticTokens } from 'vscode-languageserver/node';
import { configWith } from '../support/configs.ts';
import { PULLS, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
/** Umlauts, an astral character and a Windows line end before what is found. */
const text = configWith(
  '{ "usageType": "Größe😀", "content": "Für 😀, https://example.com/😀: {{Code}} {{code}}" }',
).replaceAll('\n', '\r\n');
const speaking = (...positionEncodings: string[]): ClientCapabilities => ({ ...PULLS, general: { positionEncodings } });

/** A line and character as an offset into `text`. */
function offsetAt(encoding: string, { line, character }: { line: number; character: number }): number {
  const lines = text.split('\r\n');
  const before = lines.slice(0, line).join('\r\n').length + (line === 0 ? 0 : '\r\n'.length);
  const bytes = Buffer.from(lines[line] ?? '', encoding === 'utf-8' ? 'utf8' : 'utf16le');
  const left = bytes.subarray(0, encoding === 'utf-8' ? character : 2 * character);
  return before + left.toString(encoding === 'utf-8' ? 'utf8' : 'utf16le').length;
}

describe.each(['utf-8', 'utf-16'])('a client that wants %s', (encoding) => {
  test('is told so, and of places counted so', async () => {
    const client = await startClient({ capabilities: speaking(encoding, 'utf-16', 'utf-8') });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    await client.open(URI, text);
    const marked = (await client.pull(URI)).map(({ code, range }: Diagnostic) => [
      code,
      text.slice(offsetAt(encoding, range.start), offsetAt(encoding, range.end)),
    ]);
    expect(marked).toEqual(
      expect.arrayContaining([
        ['unknown-usage-type', '"Größe😀"'],
        ['unreplaced-placeholder', '{{Code}}'],
      ]),
    );
  });

  test('is understood in its edits and questions', async () => {
    const client = await startClient({ capabilities: speaking(encoding) });
    await client.open(URI, text);
    const place = (await client.pull(URI)).find(({ code }) => code === 'unreplaced-placeholder')?.range;
    if (place === undefined) {
      throw new Error('"{{Code}}" was not found.');
    }
    await client.change(URI, 2, [{ range: place, text: '{{' }]);
    const character = place.start.character + 2;
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: place.start.line, character },
    });
    expect(items.map(({ label, textEdit }) => [label, textEdit])).toContainEqual([
      '{{code}}',
      { newText: '{{code}}', range: { start: place.start, end: { line: place.start.line, character } } },
    ]);
  });
});

test('a client that says nothing of it counts in UTF-16', async () => {
  const client = await startClient({ capabilities: PULLS });
  expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
});

describe('every answer is about the same places in UTF-8 as in UTF-16', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\r\n').length, character: 0 } };
  const line = text.split('\r\n').findIndex((candidate) => candidate.includes('{{Code}}'));
  const start = text.indexOf('{{Code}}') - text.split('\r\n').slice(0, line).join('\r\n').length - '\r\n'.length;
  /** Behind an umlaut and an astral character, in the words of an encoding. */
  const placeIn = (encoding: string, characters: number) => {
    const before = text.split('\r\n')[line]?.slice(0, start + characters) ?? '';
    return { line, character: encoding === 'utf-8' ? Buffer.byteLength(before) : before.length };
  };
  const requests: readonly (readonly [string, (encoding: string) => object])[] = [
    ['textDocument/hover', (encoding) => ({ position: placeIn(encoding, 3) })],
    ['textDocument/completion', (encoding) => ({ position: placeIn(encoding, 2) })],
    ['textDocument/codeLens', () => ({})],
    [
      'textDocument/codeAction',
      (encoding) => ({
        range: { start: placeIn(encoding, 0), end: placeIn(encoding, 4) },
        context: { diagnostics: [] },
      }),
    ],
    ['textDocument/documentSymbol', () => ({})],
    ['textDocument/foldingRange', () => ({})],
    ['textDocument/selectionRange', (encoding) => ({ positions: [placeIn(encoding, 3)] })],
    ['textDocument/documentLink', () => ({})],
    ['textDocument/documentHighlight', (encoding) => ({ position: placeIn(encoding, 3) })],
    ['textDocument/formatting', () => ({ options: { tabSize: 4, insertSpaces: true } })],
    ['textDocument/inlayHint', () => ({ range: whole })],
    ['logtoConnector/testPlan', () => ({})],
  ];

  async function answersOf(encoding: string): Promise<readonly unknown[]> {
    const client = await startClient({
      capabilities: {
        general: { positionEncodings: [encoding] },
        textDocument: {
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
      initializationOptions: { sendCommand: true, settings: { inlayHints: true } },
    });
    await client.open(URI, text);
    const textDocument = { uri: URI };
    const answers = requests.map(async ([method, params]) =>
      inOffsets(encoding, await client.request(method, { textDocument, ...params(encoding) })),
    );
    const tokens = client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    return Promise.all([...answers, tokens.then(({ data }) => textsOf(encoding, data))]);
  }

  test('that can be asked for', async () => {
    const [utf8, utf16] = await Promise.all([answersOf('utf-8'), answersOf('utf-16')]);
    for (const [index, [method]] of requests.entries()) {
      expect(JSON.stringify(utf16[index])?.length, `${method} has an answer`).toBeGreaterThan(2);
      expect(utf8[index], method).toEqual(utf16[index]);
    }
    expect(utf16.at(-1)).toContain('{{Code}}');
    expect(utf8.at(-1)).toEqual(utf16.at(-1));
  });
});

/** An answer with offsets in place of its lines and characters. */
function inOffsets(encoding: string, answer: unknown): unknown {
  if (Array.isArray(answer)) {
    return answer.map((item) => inOffsets(encoding, item));
  }
  if (typeof answer !== 'object' || answer === null) {
    return answer;
  }
  const { line, character } = { line: undefined, character: undefined, ...answer };
  return typeof line === 'number' && typeof character === 'number'
    ? offsetAt(encoding, { line, character })
    : Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, inOffsets(encoding, value)]));
}

/** The texts under semantic tokens, which count from one to the next. */
function textsOf(encoding: string, data: readonly number[]): readonly string[] {
  const texts: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index, index + 3);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const end = { line, character: character + length };
    texts.push(text.slice(offsetAt(encoding, { line, character }), offsetAt(encoding, end)));
  }
  return texts;
}
