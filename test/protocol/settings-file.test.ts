import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { PREVIEWS_CHANGED_NOTIFICATION } from '../../server/src/lsp/preview-protocol.ts';
import { validConfig } from '../support/configs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countOf, PULLS, type StdioClient } from './stdio-client.ts';
import { startPulling, startPushed } from './workspace-client.ts';

const FILE = 'logto-connector.config.json';
const noCode = validConfig.replace('{{code}}', 'Hello');
const NO_CODE = ['missing-code-placeholder'];
const off = JSON.stringify({ rules: { 'missing-code-placeholder': 'off' } });

/** Grows with each time that the client is told that previews may be others. */
function previewsChangedIn({ connection }: StdioClient): readonly string[] {
  const told: string[] = [];
  connection.onNotification(PREVIEWS_CHANGED_NOTIFICATION, () => void told.push('changed'));
  return told;
}

describe('logto-connector.config.json', () => {
  test('counts for what is in its folder and below, the nearest one alone, over what the editor says', async () => {
    const folder = temporaryFolder({
      [FILE]: off,
      'sms.json': noCode,
      'sub/deep/sms.json': noCode,
      [`other/${FILE}`]: '{}',
      'other/sms.json': noCode,
    });
    const client = await startPushed(folder, {
      initializationOptions: { settings: { rules: { 'missing-code-placeholder': 'error' } } },
    });
    await client.shows({ 'other/sms.json': NO_CODE });
    await client.open(folder.uriOf('sub/deep/sms.json'), noCode);
    await client.open(folder.uriOf('other/sms.json'), noCode);
    await client.shows({ 'other/sms.json': NO_CODE });
    const severities = client.published.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
    expect(new Set(severities)).toEqual(new Set([1]));
  });

  test('counts for a document that is yet to be saved there', async () => {
    const folder = temporaryFolder({ [FILE]: JSON.stringify({ placeholderStyle: '<<code>>' }) });
    const client = await startPulling(folder);
    const uri = folder.uriOf('twilio-sms.json').replace('file://', 'untitled:');
    await client.open(uri, '', 'logto-connector');
    const config = await client.request('logtoConnector/newConfig', { textDocument: { uri }, indentation: '  ' });
    expect(config).toEqual({ snippet: expect.stringContaining('<<code>>') });
  });

  test('does not count from above the workspace’s folder', async () => {
    const folder = temporaryFolder({ [FILE]: off, 'project/sms.json': noCode });
    const uri = folder.uriOf('project');
    const client = await startPushed(folder, { params: { rootUri: uri, workspaceFolders: [{ uri, name: '' }] } });
    await client.shows({ 'project/sms.json': NO_CODE });
  });

  test.each([
    ['pushed', startPushed],
    ['pulled', startPulling],
  ])('is followed when it changes, for open and closed files, %s', async (_, start) => {
    const folder = temporaryFolder({ 'open.json': noCode, 'closed.json': noCode });
    const client = await start(folder);
    await client.open(folder.uriOf('open.json'), noCode);
    await client.shows({ 'open.json': NO_CODE, 'closed.json': NO_CODE });
    folder.write(FILE, off);
    await client.tell('created', FILE);
    await client.shows({});
    folder.write(FILE, JSON.stringify({ ignore: ['open.json'] }));
    await client.tell('changed', FILE);
    await client.shows({ 'closed.json': NO_CODE });
    folder.remove(FILE);
    await client.tell('deleted', FILE);
    await client.shows({ 'open.json': NO_CODE, 'closed.json': NO_CODE });
  });

  test('is read again when it is saved, where the client watches no files', async () => {
    const folder = temporaryFolder({ [FILE]: '{}', 'sms.json': noCode });
    const client = await startPushed(folder);
    await client.shows({ 'sms.json': NO_CODE });
    await client.open(folder.uriOf(FILE), '{}');
    folder.write(FILE, off);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: folder.uriOf(FILE) } });
    await client.shows({});
  });

  test('is read again when a file beside it is saved, where the client watches its folders and this is in none', async () => {
    const [workspace, folder] = [temporaryFolder(), temporaryFolder({ [FILE]: '{}' })];
    const client = await startPushed(workspace, {
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      initializationOptions: { previewCommand: true },
    });
    const previews = previewsChangedIn(client);
    const uri = folder.uriOf('sms.json');
    await client.open(uri, noCode);
    const name = uri.slice(workspace.uri.length + 1);
    await client.shows({ [name]: NO_CODE });
    folder.write(FILE, off);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.shows({});
    expect(previews).toHaveLength(1);
  });

  test('names files to ignore against its own folder', async () => {
    const folder = temporaryFolder({
      [`sub/${FILE}`]: JSON.stringify({ ignore: ['old/**'] }),
      'sub/old/sms.json': noCode,
      'old/sms.json': noCode,
    });
    const client = await startPushed(folder);
    await client.shows({ 'old/sms.json': NO_CODE });
  });

  test('has its mistakes shown in it, open or not, and not told besides', async () => {
    const folder = temporaryFolder({
      [FILE]: '{\n  "rules": { "nonsense": "off" }\n}',
      'one.json': noCode,
      'two.json': noCode,
    });
    const client = await startPushed(folder);
    const others = { 'one.json': NO_CODE, 'two.json': NO_CODE };
    await client.shows({ [FILE]: ['settings'], ...others });
    await client.open(folder.uriOf(FILE), '{ "ignore": 7 }');
    const isOfOpenText = ({ range }: Diagnostic) => range.start.line === 0 && range.start.character === 12;
    await client.shows({ [FILE]: ['settings'], ...others });
    await expect
      .poll(() => client.published.some(({ diagnostics }) => diagnostics.some(isOfOpenText)), { timeout: 10_000 })
      .toBe(true);
    await client.close(folder.uriOf(FILE));
    folder.write(FILE, '{}');
    await client.tell('changed', FILE);
    await client.shows(others);
    expect(client.messages).toEqual([]);
  });

  test('has its mistakes told in one message where it is in no folder of the workspace', async () => {
    const folder = temporaryFolder({
      'project/sms.json': noCode,
      [`other/${FILE}`]: '{ "rules": { "nonsense": "off" }, "ignore": 7, "segmentLimit": 0 }',
      'other/one.json': noCode,
      'other/two.json': noCode,
    });
    const uri = folder.uriOf('project');
    const client = await startPushed(folder, { params: { rootUri: uri, workspaceFolders: [{ uri, name: '' }] } });
    await client.open(folder.uriOf('other/one.json'), noCode);
    await client.open(folder.uriOf('other/two.json'), noCode);
    await client.shows({ 'project/sms.json': NO_CODE, 'other/one.json': NO_CODE, 'other/two.json': NO_CODE });
    expect(client.messages).toEqual([
      expect.stringMatching(
        /other\/logto-connector\.config\.json: There is no rule "nonsense".*\(and 2 more in this file\)$/,
      ),
    ]);
  });

  test('has clients that pull ask again', async () => {
    const folder = temporaryFolder({ 'sms.json': noCode });
    const client = await startPushed(folder, {
      capabilities: PULLS,
      initializationOptions: { previewCommand: true },
    });
    const previews = previewsChangedIn(client);
    await client.open(folder.uriOf('sms.json'), noCode);
    expect(await client.pull(folder.uriOf('sms.json'))).toHaveLength(1);
    folder.write(FILE, off);
    await client.tell('created', FILE);
    await expect.poll(() => countOf(client, 'workspace/diagnostic/refresh'), { timeout: 10_000 }).toBe(1);
    expect(await client.pull(folder.uriOf('sms.json'))).toEqual([]);
    expect(previews).toHaveLength(1);
    folder.remove(FILE);
    await client.tell('deleted', FILE);
    await expect.poll(() => previews.length, { timeout: 10_000 }).toBe(2);
  });
});
