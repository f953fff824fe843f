/** Auth tokens are planted in every kind of text; nothing that the built server says may hold one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIST_FILES_REQUEST, READ_FILE_REQUEST } from '../../server/src/lsp/files-protocol.ts';
import { PREVIEW_REQUEST } from '../../server/src/lsp/preview-protocol.ts';
import * as protocol from '../../server/src/lsp/protocol.ts';
import { PULLS, startClient } from '../protocol/stdio-client.ts';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';

const CANARY = 'c0ffee00c0ffee11c0ffee22c0ffee33';
const TOKEN = '0123456789abcdef0123456789abcdef';
const URI = 'file:///project/twilio-sms.json';
const withToken = (value: string) => validConfig.replace(`"authToken": "${TOKEN}"`, value);

const TEXTS: Readonly<Record<string, string>> = {
  'a good token': withToken(`"authToken": "${CANARY}"`),
  'a token of another form': withToken(`"authToken": "${CANARY}x y"`),
  'a token in capitals': withToken(`"authToken": " ${CANARY.toUpperCase()} "`),
  'a token twice': withToken(`"authToken": "${CANARY}", "authToken": "${CANARY}"`),
  'a token under a misspelt key': withToken(`"authTokn": "${CANARY}"`),
  'a token under an unknown key': withToken(`"authToken": "${TOKEN}", "backup": "${CANARY}"`),
  'a token in a list': withToken(`"authToken": ["${CANARY}"]`),
  'a token in a reference': withToken(`"authToken": "\${secret:${CANARY}"`),
  'a token without its quotes': withToken(`"authToken": ${CANARY}`),
  'a token without an end': withToken(`"authToken": "${CANARY}`).slice(0, 160),
  'a token in the place of the account': validConfig.replace(/"AC\w{32}"/, `"${CANARY}"`),
  'a token in the place of the service': validConfig.replace(/"MG\w{32}"/, `"${CANARY}"`),
};

const OPTIONS = { options: { tabSize: 2, insertSpaces: true } };
const ALL = { range: range(0, 0, 99, 0) };

/** By method, with what it is asked with besides the document: all but those that are about one place. */
const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/codeLens': {},
  'textDocument/documentSymbol': {},
  'textDocument/documentLink': {},
  'textDocument/foldingRange': {},
  'textDocument/selectionRange': { positions: [{ line: 2, character: 20 }] },
  'textDocument/semanticTokens/full': {},
  'textDocument/semanticTokens/range': ALL,
  'textDocument/inlayHint': ALL,
  'textDocument/formatting': OPTIONS,
  'textDocument/rangeFormatting': { ...ALL, ...OPTIONS },
  'workspace/diagnostic': { previousResultIds: [] },
  [protocol.TEST_PLAN_REQUEST]: {},
  [PREVIEW_REQUEST]: {},
  [protocol.CONSOLE_TEXT_REQUEST]: {},
  [protocol.FIX_ALL_REQUEST]: {},
  [protocol.NEW_CONFIG_REQUEST]: { indentation: '  ' },
  [protocol.CREDENTIAL_EDIT_REQUEST]: { key: 'authToken', value: '${secret:NAME}' },
};
const AT_PLACES = ['textDocument/hover', 'textDocument/completion', 'textDocument/documentHighlight'];
/** Asked below, with more than is known here. */
const OTHERS = ['textDocument/diagnostic', 'textDocument/codeAction', protocol.VERDICT_REQUEST];

/** Of the server's capabilities those whose methods have another name. */
const METHODS: Readonly<Record<string, string>> = {
  documentFormatting: 'formatting',
  documentRangeFormatting: 'rangeFormatting',
  semanticTokens: 'semanticTokens/full',
};

test('nothing that the server can be asked is left out below', async () => {
  const { initialized } = await startClient({ capabilities: PULLS });
  const providers = Object.entries(initialized.capabilities).flatMap(([name, value]) =>
    name.endsWith('Provider') && value !== false ? [name.slice(0, -'Provider'.length)] : [],
  );
  const sources = readdirSync('server/src/lsp').map((name) => readFileSync(join('server/src/lsp', name), 'utf8'));
  const own = sources.flatMap((source) =>
    [...source.matchAll(/_REQUEST = '([^']+)'/g)].flatMap(([, method = '']) =>
      // Those that the server asks of its client.
      ([protocol.REFERENCES_REQUEST, LIST_FILES_REQUEST, READ_FILE_REQUEST] as string[]).includes(method)
        ? []
        : [method],
    ),
  );
  const methods = [...providers.map((name) => `textDocument/${METHODS[name] ?? name}`), ...own];
  const asked = [...Object.keys(REQUESTS), ...AT_PLACES, ...OTHERS];
  expect(methods.length).toBeGreaterThan(15);
  expect(methods.filter((method) => !asked.includes(method))).toEqual([]);
});

function range(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function textItem(text: string) {
  return { uri: 'file:///project/other.json', languageId: 'logto-connector', version: 1, text };
}

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  test('is in nothing that the server says', async () => {
    expect(text.toLowerCase()).toContain(CANARY);
    const client = await startClient({
      capabilities: { ...PULLS, textDocument: { ...PULLS.textDocument, hover: {} } },
    });
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' });
    const said: unknown[] = [client.initialized];
    await client.open(URI, text);
    const textDocument = { uri: URI };
    const ask = async (method: string, params: object) => {
      said.push({ method, params, answer: await client.request(method, { textDocument, ...params }) });
    };

    const report = await client.request<{ items: { range: object }[] }>('textDocument/diagnostic', { textDocument });
    said.push(report);
    for (const [method, params] of Object.entries(REQUESTS)) {
      await ask(method, params);
    }
    said.push(await client.request('logtoConnector/verdict', { textDocument: textItem(text) }));
    for (const [line, content] of text.split('\n').entries()) {
      for (let character = 0; character < Math.min(content.length, 80); character += 6) {
        const position = { line, character };
        for (const method of AT_PLACES) {
          await ask(method, { position });
        }
      }
    }
    const item = { ...textDocument, languageId: 'json', version: 1, text };
    said.push(await client.request(protocol.VERDICT_REQUEST, { textDocument: item }));
    for (const problem of report.items) {
      await ask('textDocument/codeAction', { range: problem.range, context: { diagnostics: [problem] } });
    }
    await client.request('nothing/known', { textDocument, secret: CANARY }).catch((error) => said.push(String(error)));
    await client.change(URI, 2, [{ text: `${text} ` }]);
    await eventually(
      () => client.pull(URI),
      (found) => Array.isArray(found),
    );
    said.push(client.published, client.messages, client.log);

    const leaks = said.map(withoutEdits).filter((item) => item.toLowerCase().includes(CANARY));
    expect(leaks).toEqual([]);
  });
});

/**
 * An edit is a piece of the document itself, and shown to nobody but in it; the text for the Logto Console is the document,
 * and goes to the clipboard.
 */
function withoutEdits(item: unknown): string {
  return JSON.stringify(item, (key, value) => {
    const isConsoleText = key === 'answer' && typeof value === 'object' && value !== null && 'connector' in value;
    return key === 'newText' ? undefined : isConsoleText ? { ...value, text: undefined } : value;
  });
}
