import { describe, expect, test } from 'vitest';
import { requiredConfig } from '../support/configs.ts';
import { startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const textDocument = { uri: URI };
const TREE = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

const requests = [
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/selectionRange', { positions: [{ line: 0, character: 0 }] }],
  ['textDocument/documentLink', {}],
  ['textDocument/documentHighlight', { position: { line: 5, character: 22 } }],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/codeLens', {}],
  ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } }],
  [
    'textDocument/rangeFormatting',
    {
      options: { tabSize: 2, insertSpaces: true },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    },
  ],
] as const;

describe('the structure of a config, and what is shown in it', () => {
  test('is offered', async () => {
    const { initialized } = await startClient();
    expect(initialized.capabilities).toMatchObject({
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      documentHighlightProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  });

  test('the outline is a tree where the client takes one, and flat elsewhere', async () => {
    for (const [capabilities, amount] of [
      [TREE, 4],
      [{}, 8],
    ] as const) {
      const client = await startClient({ capabilities });
      await client.open(URI, requiredConfig);
      expect(await client.request('textDocument/documentSymbol', { textDocument })).toHaveLength(amount);
    }
  });

  test('no more folds than the client takes', async () => {
    const client = await startClient({ capabilities: { textDocument: { foldingRange: { rangeLimit: 1 } } } });
    await client.open(URI, requiredConfig);
    expect(await client.request('textDocument/foldingRange', { textDocument })).toEqual([{ startLine: 0, endLine: 9 }]);
  });

  test('selections, links and highlights at the positions that are asked for', async () => {
    const client = await startClient();
    await client.open(
      URI,
      '{\r\n"$schema": "https://a.com/twilio-sms.schema.json", "templates": [{ "usageType": "😀" }] }',
    );
    const position = { line: 1, character: 4 };
    expect(await client.request('textDocument/selectionRange', { textDocument, positions: [position] })).toMatchObject([
      { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 8 } }, parent: expect.anything() },
    ]);
    expect(await client.request('textDocument/documentLink', { textDocument })).toEqual([
      {
        range: { start: { line: 1, character: 12 }, end: { line: 1, character: 48 } },
        target: 'https://a.com/twilio-sms.schema.json',
      },
    ]);
    expect(
      await client.request('textDocument/documentHighlight', { textDocument, position: { line: 1, character: 82 } }),
    ).toHaveLength(1);
  });

  test('formatting, of all and of some lines, with the client’s indentation', async () => {
    const client = await startClient();
    await client.open(URI, '{\n"accountSID":\t"AC",\n"b":1}');
    const options = { tabSize: 4, insertSpaces: false };
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const ofLine = [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: '\t' },
      { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 14 } }, newText: ' ' },
    ];
    expect(await client.request('textDocument/rangeFormatting', { textDocument, options, range })).toEqual(ofLine);
    expect(await client.request('textDocument/formatting', { textDocument, options })).toHaveLength(5);
  });

  test('the colours of placeholders, in all and in some lines', async () => {
    const client = await startClient();
    const { semanticTokensProvider } = client.initialized.capabilities;
    expect(semanticTokensProvider).toMatchObject({ full: true, range: true, legend: { tokenModifiers: [] } });
    await client.open(URI, '{ "templates": [\n{ "content": "{{code}}" },\n{ "content": "{code}" }]}');
    const [first, second] = [
      [1, 14, 8, 0, 0],
      [1, 14, 6, 1, 0],
    ] as const;
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    expect(await client.request('textDocument/semanticTokens/full', { textDocument })).toEqual({
      data: [...first, ...second],
    });
    expect(await client.request('textDocument/semanticTokens/range', { textDocument, range })).toEqual({ data: first });
  });

  test('inlay hints, where the settings ask for them', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const [inlayHints, amount] of [
      [true, 4],
      [false, 0],
    ] as const) {
      const client = await startClient({ initializationOptions: { settings: { inlayHints } } });
      await client.open(URI, requiredConfig);
      expect(await client.request('textDocument/inlayHint', { textDocument, range })).toHaveLength(amount);
    }
  });

  test.each(requests)('nothing of a file that is not ours: %s', async (method, params) => {
    const client = await startClient();
    const other = { uri: 'file:///x/package.json' };
    await client.open(other.uri, '{ "name": { "a": "https://a.com" } }');
    expect((await client.request(method, { textDocument: other, ...params })) ?? []).toEqual([]);
  });

  test.each(requests)('of a text nested 100,000 deep: %s', async (method, params) => {
    const client = await startClient();
    await client.open(URI, `{ "templates": ${'[\n'.repeat(100_000)}`);
    expect(await client.request(method, { textDocument, ...params })).not.toBeUndefined();
    expect(client.log).toEqual([]);
  });
});
