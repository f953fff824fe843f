import { describe, expect, test } from 'vitest';
import type { CodeAction, CodeLens, CompletionItem, Hover } from 'vscode-languageserver/node';
import { MOST_VALUES } from '../../server/src/core/too-large.ts';
import { PREVIEW_REQUEST, type Preview } from '../../server/src/lsp/preview-protocol.ts';
import type { TestPlan, Verdict } from '../../server/src/lsp/protocol.ts';
import { requiredConfig, validConfig } from '../support/configs.ts';
import { PULLS, type StdioClient, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const textDocument = { uri: URI };
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const start = { line: 0, character: 1 };

describe('capabilities', () => {
  test('incremental sync, and pull diagnostics where the client pulls', async () => {
    const { initialized } = await startClient({ capabilities: PULLS, initializationOptions: { sendCommand: true } });
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['"', ':', '{', '<'] },
      codeLensProvider: {},
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
    });
  });
});

describe('requests', () => {
  test('completion with snippets, and in plain text for clients without', async () => {
    for (const [capabilities, expected] of [
      [SNIPPETS, '"accountSID": "${1:}"'],
      [{}, '"accountSID": ""'],
    ] as const) {
      const client = await startClient({ capabilities });
      await client.open(URI, '{}');
      const items = await client.request<CompletionItem[]>('textDocument/completion', {
        textDocument,
        position: start,
      });
      expect(items.find(({ label }) => label === 'accountSID')?.textEdit?.newText).toBe(expected);
    }
  });

  test('a brace that was typed proposes something in a text only: the Enter after it is for a new line', async () => {
    const client = await startClient({ capabilities: SNIPPETS });
    const labels = async (text: string, context: object) => {
      const at = text.indexOf('█');
      await client.open(URI, text.replace('█', ''));
      const position = { line: 0, character: at };
      const items = await client.request<CompletionItem[]>('textDocument/completion', {
        textDocument,
        position,
        context,
      });
      return items.map(({ label }) => label);
    };
    const typed = { triggerKind: 2, triggerCharacter: '{' };
    expect(await labels('{█}', typed)).toEqual([]);
    expect(await labels('{ "templates": [{█}] }', typed)).toEqual([]);
    expect(await labels('{█}', { triggerKind: 1 })).toContain('accountSID');
    expect(await labels('{ "templates": [{ "content": "{█" }] }', typed)).toContain('{{code}}');
  });

  test('hover', async () => {
    const client = await startClient();
    await client.open(URI, '{ "accountSID": 1 }');
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 5 },
    });
    expect(hover).toMatchObject({ contents: { kind: 'markdown', value: expect.stringContaining('Account SID') } });
  });

  const LITERALS = {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
    workspace: { workspaceEdit: { documentChanges: true } },
  };

  test('code actions, with edits as the client takes them', async () => {
    const text = validConfig.replace('your code." }\n  ]', 'your code." },\n  ]');
    const [line = 0, character = 0] = [text.slice(0, text.indexOf(',\n  ]')).split('\n').length - 1, 999];
    const client = await startClient({ capabilities: LITERALS });
    expect(client.initialized.capabilities.codeActionProvider).toEqual({
      codeActionKinds: ['quickfix', 'source.fixAll.logtoConnector'],
    });
    await client.open(URI, text);
    const ask = (context: object) => {
      const range = { start: { line, character }, end: { line, character } };
      return client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    };
    const quick = await ask({ diagnostics: [], triggerKind: 2 });
    expect(quick.map(({ kind, title }) => [kind, title])).toEqual([['quickfix', 'Remove the comma']]);
    expect(quick[0]?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 1 } }]);
    const all = await ask({ diagnostics: [], only: ['source.fixAll'] });
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.logtoConnector']);
  });

  test('no code actions where the client knows nothing but commands', async () => {
    const client = await startClient();
    expect(client.initialized.capabilities.codeActionProvider).toBe(false);
  });

  test('code lenses with the client’s command', async () => {
    const client = await startClient({ initializationOptions: { sendCommand: true } });
    await client.open(URI, validConfig);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses[2]?.command).toMatchObject({ command: 'logtoConnector.sendTestSms', arguments: [URI, 1] });
  });

  test('code lenses that only tell, where the client cannot send', async () => {
    const client = await startClient();
    await client.open(URI, requiredConfig);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ command }) => command?.command)).toEqual(['', '', '', '', '']);
    expect(lenses[1]?.command?.title).toBe('GSM-7, 20 characters, 1 segment');
  });

  test('the test plan, of the version that is open, with the placeholders of the settings', async () => {
    const client = await startClient({ initializationOptions: { settings: { placeholderStyle: '<<code>>' } } });
    await client.open(URI, requiredConfig.replaceAll('{{code}}', '<<code>>'));
    await client.change(URI, 7, [{ text: requiredConfig.replaceAll('{{code}}', 'Now <<code>>') }]);
    const plan = await client.request<TestPlan>('logtoConnector/testPlan', { textDocument });
    expect(plan).toMatchObject({
      version: 7,
      errors: [],
      templates: [{ usageType: 'Register', text: 'Now 000000 is your code.' }, {}, {}, {}],
    });
  });

  test('the preview, and none of a config that is too large for one', async () => {
    const client = await startClient();
    await client.open(URI, validConfig);
    const preview = await client.request<Preview>(PREVIEW_REQUEST, { textDocument });
    expect(preview.messages.length).toBeGreaterThan(4);
    await client.open(URI, validConfig.replace('{', `{ "more": [${'1, '.repeat(MOST_VALUES)}1],`));
    expect(await client.request(PREVIEW_REQUEST, { textDocument })).toBeNull();
  });

  test('the test plan with the errors that forbid a send, and without the credentials', async () => {
    const client = await startClient();
    await client.open(URI, requiredConfig.replace('"Register"', '"SignIn"'));
    const plan = await client.request<TestPlan>('logtoConnector/testPlan', { textDocument });
    expect(plan.errors).toEqual([
      { message: expect.stringContaining('"Register"'), range: { start: expect.anything(), end: expect.anything() } },
    ]);
    expect(plan.templates).toHaveLength(4);
    expect(JSON.stringify(plan)).not.toContain('0123456789abcdef');
  });
});

describe('documents', () => {
  const hoverOf = (client: StdioClient, uri: string) =>
    client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 5 } });

  test.each([
    ['name', 'file:///x/prod.twilio-sms.json', '{ "accountSID": 1 }'],
    ['name in another form', 'file:///x/twilio%2Dsms.json', '{ "accountSID": 1 }'],
    ['$schema', 'untitled:Untitled-1', '{ "accountSID": 1, "$schema": "twilio-sms.schema.json" }'],
    ['content', 'vscode-vfs://github/a/config.json?x#y', '{ "accountSID": 1, "authToken": "" }'],
  ])('a JSON document is known by its %s', async (_, uri, text) => {
    const client = await startClient();
    await client.open(uri, text);
    expect(await hoverOf(client, uri)).not.toBeNull();
  });

  test('of our language are configs, whatever they hold', async () => {
    const client = await startClient({ capabilities: PULLS });
    await client.open('untitled:Untitled-1', '', 'logto-connector');
    const report = await client.request<{ items: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri: 'untitled:Untitled-1' },
    });
    expect(report.items).toHaveLength(1);
  });

  const withComment = `// For tests.\n${validConfig}`;
  const withoutQuotes = validConfig.replaceAll(/"(\w+)":/g, '$1:');
  test.each([
    ['JSON with comments is held to what Logto takes', 'sms.jsonc', 'jsonc', withComment, ['json-syntax']],
    ['what an editor calls JSON by a name of its own is JSON', 'sms.json', 'js-json', withComment, ['json-syntax']],
    ['JSON with comments of others is not ours', 'tsconfig.json', 'jsonc', '{ /* a */ "files": [], }', []],
    ['JSON5 has rules of its own', 'sms.json5', 'json5', withoutQuotes, []],
    ['a script is no config', 'sms.ts', 'typescript', 'const sms = { "accountSID": 1, "authToken": 2 };', []],
  ])('of other languages: %s', async (_, name, languageId, text, expected) => {
    const client = await startClient({ capabilities: PULLS });
    await client.open(`file:///x/${name}`, text, languageId);
    expect((await client.pull(`file:///x/${name}`)).map(({ code }) => code)).toEqual(expected);
  });

  test('that are not ours get silence', async () => {
    const client = await startClient({ capabilities: PULLS, initializationOptions: { sendCommand: true } });
    const other = { textDocument: { uri: 'file:///x/package.json' } };
    await client.open(other.textDocument.uri, '{ "name": , }');
    const position = start;
    expect(await client.request('textDocument/diagnostic', other)).toEqual({ kind: 'full', items: [] });
    expect(await client.request('textDocument/completion', { ...other, position })).toEqual([]);
    expect(await client.request('textDocument/hover', { ...other, position })).toBeNull();
    expect(await client.request('textDocument/codeLens', other)).toEqual([]);
    expect(await client.request('logtoConnector/testPlan', other)).toBeNull();
  });

  test('that are not open get no answer but the empty one', async () => {
    const client = await startClient({ capabilities: PULLS, initializationOptions: { sendCommand: true } });
    await client.open(URI, validConfig);
    await client.close(URI);
    expect(await client.request('textDocument/diagnostic', { textDocument })).toEqual({ kind: 'full', items: [] });
    expect(await client.request('textDocument/completion', { textDocument, position: start })).toEqual([]);
    expect(await client.request('textDocument/hover', { textDocument, position: start })).toBeNull();
    expect(await client.request('textDocument/codeLens', { textDocument })).toEqual([]);
    expect(await client.request('logtoConnector/testPlan', { textDocument })).toBeNull();
    expect(client.log).toEqual([]);
  });
});

describe('a verdict', () => {
  const verdict = async (text: string, { languageId = 'json', uri = URI } = {}) => {
    const client = await startClient({ capabilities: PULLS });
    const item = { uri, languageId, version: 0, text };
    const answer = await client.request<Verdict | null>('logtoConnector/verdict', { textDocument: item });
    return { client, answer };
  };

  test('on a text that is not open is that of the editor, once it is', async () => {
    const text = validConfig.replace('"accountSID"', '"accountSid"');
    const { client, answer } = await verdict(text);
    await client.open(URI, text);
    const shown = await client.pull(URI);
    expect(shown.length).toBeGreaterThan(0);
    // Which `pull` leaves out, too.
    const told = answer?.findings.filter(({ ruleId }) => ruleId !== 'plain-secret');
    expect(told?.map(({ ruleId, range, message }) => ({ code: ruleId, range, message }))).toEqual(
      shown.map(({ code, range, message }) => ({ code, range, message })),
    );
  });

  test('is about configs alone: JSON that is none has none, and what is said to be one has', async () => {
    const other = 'file:///project/package.json';
    expect((await verdict('{}', { uri: other })).answer).toBeNull();
    const { answer } = await verdict('{}', { uri: other, languageId: 'logto-connector' });
    expect(answer?.findings.map(({ ruleId }) => ruleId)).toContain('schema');
  });
});
