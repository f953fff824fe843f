/** What the server asks a client about references, and what it makes of the answers. */
import { describe, expect, test } from 'vitest';
import type { CodeAction, CompletionItem, Hover } from 'vscode-languageserver/node';
import type { ReferenceFacts, ReferencesParams } from '../../server/src/lsp/protocol.ts';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { PULLS, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const textDocument = { uri: URI };
const text = validConfig.replace('"0123456789abcdef0123456789abcdef"', '"${env:TOKEN}"');
const inToken = { line: 2, character: 18 };

async function open(facts: (params: ReferencesParams) => ReferenceFacts | null, initializationOptions: object) {
  const client = await startClient({ capabilities: PULLS, initializationOptions });
  const asked: ReferencesParams[] = [];
  client.connection.onRequest('logtoConnector/references', (params: ReferencesParams) => {
    asked.push(params);
    return facts(params);
  });
  await client.open(URI, text);
  const codes = async () => (await client.pull(URI)).map(({ code }) => code);
  return { ...client, asked, codes };
}

const GONE: ReferenceFacts = { origins: [null], offered: [{ reference: '${secret:other}', origin: 'a store' }] };
const THERE: ReferenceFacts = { origins: ['the environment'], offered: [] };

describe('references', () => {
  test('are asked for by their names, and a warning follows what the client tells', async () => {
    let facts = GONE;
    const client = await open(() => facts, { references: true });
    expect(await client.codes()).toEqual(['unresolved-reference']);
    expect(client.asked).toEqual([{ textDocument, references: ['${env:TOKEN}'] }]);

    facts = THERE;
    expect(await client.codes()).toEqual(['unresolved-reference']);
    await client.connection.sendNotification('logtoConnector/referencesChanged', null);
    expect(await client.codes()).toEqual([]);
    await eventually(
      () => client.asked.length,
      (count) => count === 2,
    );
  });

  test('leave no refusal behind once they may lead to another value', async () => {
    const client = await open(() => THERE, { references: true });
    const refusal = { path: ['authToken'], code: 20003, message: 'No.', href: 'https://example.com' };
    await client.connection.sendNotification('logtoConnector/refusal', { textDocument, refusal });
    expect(await client.codes()).toEqual([20003]);
    await client.connection.sendNotification('logtoConnector/referencesChanged', null);
    expect(await client.codes()).toEqual([]);
  });

  test('are told of by hovers, and completed', async () => {
    const client = await open(() => GONE, { references: true });
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: inToken });
    expect(JSON.stringify(hover.contents)).toContain('There is no value.');
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: inToken,
    });
    expect(items.map(({ label }) => label)).toContain('${secret:other}');
  });

  test.each([
    ['a client that does not say that it answers', GONE, {}],
    ['a workspace of which nobody can tell', null, { references: true }],
  ])('nothing is said of them in %s', async (_, facts, options) => {
    const client = await open(() => facts, options);
    expect(await client.codes()).toEqual([]);
    expect(client.asked).toHaveLength(facts === null ? 1 : 0);
  });

  test('keep no verdict waiting where none are written, and completions only until the client has told', async () => {
    let tell: (facts: ReferenceFacts) => void = () => {};
    const client = await startClient({ capabilities: PULLS, initializationOptions: { references: true } });
    client.connection.onRequest(
      'logtoConnector/references',
      () =>
        new Promise<ReferenceFacts>((resolve) => {
          tell = resolve;
        }),
    );
    await client.open(URI, validConfig.replace('"Register"', '"SignIn"'));
    const completion = client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: inToken,
    });
    const diagnostics = await client.pull(URI);
    expect(diagnostics.map(({ code }) => code)).toContain('duplicate-usage-type');
    tell(GONE);
    expect((await completion).map(({ label }) => label)).toContain('${secret:other}');
  });

  test('are no matter for documents without any that nobody asks about', async () => {
    const client = await open(() => GONE, { references: true });
    await client.open('file:///project/package.json', '{ "authToken": "${env:X}" }', 'json');
    await client.pull('file:///project/package.json');
    expect(client.asked.filter(({ textDocument: { uri } }) => uri !== URI)).toEqual([]);
  });
});

describe('a secret that stands in a config', () => {
  const actions = async (initializationOptions: object) => {
    const client = await startClient({
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
      },
      initializationOptions,
    });
    await client.open(URI, validConfig);
    const range = { start: inToken, end: inToken };
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
  };

  test('can be moved by a client that keeps secrets; the token itself is in no action', async () => {
    const found = await actions({ moveSecretCommand: true });
    const move = found.find(({ command }) => command?.command === 'logtoConnector.moveSecret');
    expect(move?.command?.arguments).toEqual([URI, { key: 'authToken' }]);
    expect(move?.diagnostics?.map(({ code }) => code)).toEqual(['plain-secret']);
    expect(JSON.stringify(move)).not.toContain('0123456789abcdef0123456789abcdef');
  });

  test('cannot by any other', async () => {
    expect((await actions({})).filter(({ command }) => command)).toEqual([]);
  });
});
