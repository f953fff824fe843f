import { describe, expect, test } from 'vitest';
import { type ApplyWorkspaceEditParams, type CodeLens, ErrorCodes, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configWith, findingsOf, validConfig } from '../support/configs.ts';
import { startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const textDocument = { uri: URI };
const COMMAND = 'logtoConnector.fixTemplates';
const LACKING = configWith('', { without: ['Register', 'Generic'] });

/** Opens a config in a client that lets the server edit, and collects what the server asks for. */
async function openIn(text: string, { applied = true, documentChanges = true } = {}) {
  const client = await startClient({
    capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges } } },
  });
  const asked: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return { applied, failureReason: 'The file is read-only.' };
  });
  await client.open(URI, text);
  return { client, asked };
}

const fixed = (text: string, edits: TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create(URI, 'json', 1, text), edits);

describe('the lens over the list', () => {
  const lensOf = async (client: { request: <R>(method: string, params?: unknown) => Promise<R> }) =>
    (await client.request<CodeLens[]>('textDocument/codeLens', { textDocument }))[0]?.command;

  test('adds the missing templates in one step, and leaves nothing wrong', async () => {
    const { client, asked } = await openIn(LACKING);
    expect(client.initialized.capabilities.executeCommandProvider).toEqual({ commands: [COMMAND] });
    const lens = await lensOf(client);
    expect(lens).toEqual({
      title: 'Fix missing templates: Register, Generic',
      command: COMMAND,
      arguments: [URI],
    });
    await client.request('workspace/executeCommand', lens);
    expect(asked).toMatchObject([{ edit: { documentChanges: [{ textDocument: { uri: URI, version: 1 } }] } }]);
    const [change] = asked[0]?.edit.documentChanges ?? [];
    const text = fixed(LACKING, change && 'edits' in change ? change.edits.filter((edit) => 'newText' in edit) : []);
    expect(findingsOf(text).map(({ ruleId }) => ruleId)).not.toContain('missing-usage-type');
    expect(() => JSON.parse(text)).not.toThrow();
  });

  test('does so without versions where the client knows none', async () => {
    const { client, asked } = await openIn(LACKING, { documentChanges: false });
    await client.request('workspace/executeCommand', { command: COMMAND, arguments: [URI] });
    expect(fixed(LACKING, asked[0]?.edit.changes?.[URI] ?? [])).toContain('"Generic"');
  });

  test('says so where the client does not take the edit', async () => {
    const { client } = await openIn(LACKING, { applied: false });
    await client.request('workspace/executeCommand', { command: COMMAND, arguments: [URI] });
    expect(client.messages).toEqual(['The missing templates were not added. The file is read-only.']);
  });

  test('only tells where the client lets nobody edit', async () => {
    const client = await startClient();
    await client.open(URI, LACKING);
    expect(client.initialized.capabilities.executeCommandProvider).toBeUndefined();
    expect(await lensOf(client)).toEqual({ title: 'Missing templates: Register, Generic', command: '' });
    const asked = client.request('workspace/executeCommand', { command: COMMAND, arguments: [URI] });
    await expect(asked).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
    expect(client.log).toEqual([]);
  });

  test.each([
    ['of a config that lacks nothing', { command: COMMAND, arguments: [URI] }],
    ['of a file that is not open', { command: COMMAND, arguments: ['file:///x/twilio-sms.json'] }],
    ['without a file', { command: COMMAND }],
    ['of another name', { command: 'other', arguments: [URI] }],
  ])('the command %s does nothing', async (_, params) => {
    const { client, asked } = await openIn(validConfig);
    expect(await client.request('workspace/executeCommand', params)).toBeNull();
    expect(asked).toEqual([]);
    expect(client.log).toEqual([]);
  });

  test('with arguments that are no list, it does nothing and logs that', async () => {
    const { client } = await openIn(LACKING);
    expect(await client.request('workspace/executeCommand', { command: COMMAND, arguments: 7 })).toBeNull();
    expect(client.log.join()).toContain(`The command ${COMMAND} failed: TypeError`);
  });
});
