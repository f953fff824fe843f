/** What a pull of the workspace is answered with, and when. */
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { PULLS } from './stdio-client.ts';
import { noCode, partialReports, pullWorkspace, startPushed, twice } from './workspace-client.ts';

const NO_CODE = ['missing-code-placeholder'];

describe('a pull of the workspace', () => {
  test('is answered with what the client does not know, and then held until something changes', async () => {
    const folder = temporaryFolder({ 'one.json': noCode, 'two.json': twice, 'right.json': validConfig });
    const client = await startAsking(folder);
    const first = await pullWorkspace(client);
    expect(first.items.map(({ uri, kind }) => [uri, kind]).toSorted()).toEqual([
      [folder.uriOf('one.json'), 'full'],
      [folder.uriOf('two.json'), 'full'],
    ]);
    const previousResultIds = idsOf(first.items);
    const held = pullWorkspace(client, { previousResultIds });
    folder.write('one.json', validConfig);
    await client.tell('changed', 'one.json');
    const second = await held;
    expect(second.items).toMatchObject([
      { uri: folder.uriOf('one.json'), kind: 'full', items: [], version: null },
      { uri: folder.uriOf('two.json'), kind: 'unchanged' },
    ]);
    // Nothing has changed but a text: what is found in it has not.
    const third = pullWorkspace(client, { previousResultIds: idsOf(second.items) });
    folder.write('two.json', `${twice}\n`);
    await client.tell('changed', 'two.json');
    folder.write('three.json', noCode);
    await client.tell('created', 'three.json');
    const { items: withThree } = await third;
    expect(withThree.toSorted((a, b) => a.uri.localeCompare(b.uri))).toMatchObject([
      { uri: folder.uriOf('one.json'), kind: 'unchanged' },
      { uri: folder.uriOf('three.json'), kind: 'full', items: [{ code: 'missing-code-placeholder' }] },
      { uri: folder.uriOf('two.json'), kind: 'unchanged' },
    ]);
    const fourth = pullWorkspace(client, { previousResultIds: idsOf(withThree) });
    folder.remove('two.json');
    await client.tell('deleted', 'two.json');
    expect((await fourth).items).toContainEqual(
      expect.objectContaining({ uri: folder.uriOf('two.json'), kind: 'full', items: [] }),
    );
  });

  test('goes on for as long as the client waits, where it takes parts, and tells each thing once', async () => {
    const folder = temporaryFolder({ 'one.json': noCode, 'two.json': twice });
    const client = await startAsking(folder);
    const told: string[][] = [];
    client.connection.onProgress(partialReports, 'parts', ({ items }) => {
      told.push(items.map(({ uri }) => uri.slice(folder.uri.length + 1)));
    });
    const source = new CancellationTokenSource();
    const held = pullWorkspace(client, { partialResultToken: 'parts' }, source.token);
    const countOfTold = (name: string) => told.flat().filter((other) => other === name).length;
    await eventually(
      () => told.flat().toSorted().join(),
      (names) => names === 'one.json,two.json',
    );
    for (const [count, text] of [validConfig, noCode].entries()) {
      folder.write('one.json', text);
      await client.tell('changed', 'one.json');
      await eventually(
        () => countOfTold('one.json'),
        (times) => times === count + 2,
      );
    }
    expect(countOfTold('two.json')).toBe(1);
    source.cancel();
    await expect(held).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test('takes back what the client shows of files that are gone since', async () => {
    const folder = temporaryFolder();
    const client = await startAsking(folder);
    const uri = folder.uriOf('gone.json');
    const { items } = await pullWorkspace(client, { previousResultIds: [{ uri, value: 'of another server' }] });
    expect(items).toEqual([{ kind: 'full', uri, version: null, items: [] }]);
  });

  test('ends when nobody waits for it any more', async () => {
    const client = await startAsking(temporaryFolder({ 'one.json': noCode }));
    const { items } = await pullWorkspace(client);
    const source = new CancellationTokenSource();
    const held = pullWorkspace(client, { previousResultIds: idsOf(items) }, source.token);
    source.cancel();
    await expect(held).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.exit()).toBe(0);
  });

  test('has the same ids as one of a document, which is unchanged then', async () => {
    const folder = temporaryFolder({ 'one.json': noCode });
    const client = await startAsking(folder);
    const { items } = await pullWorkspace(client);
    const [known] = idsOf(items);
    const textDocument = { uri: folder.uriOf('one.json') };
    await client.open(textDocument.uri, noCode);
    const question = { textDocument, previousResultId: known?.value };
    expect(await client.request('textDocument/diagnostic', question)).toEqual({
      kind: 'unchanged',
      resultId: known?.value,
    });
    await client.change(textDocument.uri, 2, [{ text: twice }]);
    expect(await client.request('textDocument/diagnostic', question)).toMatchObject({ kind: 'full' });
  });
});

test('a client that pulls documents and never the workspace gets its closed files pushed, and open ones not', async () => {
  const folder = temporaryFolder({ 'one.json': noCode });
  const client = await startPushed(folder, { capabilities: PULLS });
  await client.shows({ 'one.json': NO_CODE });
  await client.open(folder.uriOf('one.json'), noCode);
  expect(await client.pull(folder.uriOf('one.json'))).toHaveLength(1);
  await client.shows({});
  await client.close(folder.uriOf('one.json'));
  await client.shows({ 'one.json': NO_CODE });
  await pullWorkspace(client);
  await client.shows({});
});

test.each([
  ['a single folder, as older clients say it', { workspaceFolders: null }],
  ['a single folder with a slash', { slash: true }],
])('a workspace may be %s', async (_, { slash, ...params }: { slash?: boolean; workspaceFolders?: null }) => {
  const folder = temporaryFolder({ 'one.json': noCode });
  const uri = slash ? `${folder.uri}/` : folder.uri;
  const client = await startPushed(folder, {
    params: { rootUri: uri, workspaceFolders: [{ uri, name: '' }], ...params },
  });
  await client.shows({ 'one.json': NO_CODE });
});

test.each([
  ['none', { rootUri: null, workspaceFolders: null }],
  ['empty', { rootUri: null, workspaceFolders: [] }],
  ['not on this disk', { rootUri: 'vscode-vfs://github/x/y' }],
  ['not there', { rootUri: 'file:///no/such/folder' }],
])('where the workspace is %s, open documents are judged all the same', async (_, params) => {
  const folder = temporaryFolder();
  const client = await startPushed(folder, { params: { workspaceFolders: null, ...params } });
  await client.open(folder.uriOf('one.json'), noCode);
  await client.shows({ 'one.json': NO_CODE });
  await client.close(folder.uriOf('one.json'));
  await client.shows({});
  expect([client.log, client.messages]).toEqual([[], []]);
});

/** A client that takes no partial results: it asks, and asks again. */
const startAsking = (folder: TemporaryFolder) =>
  startPushed(folder, {
    capabilities: PULLS,
    // Every config that is complete holds a secret.
    initializationOptions: { settings: { rules: { 'plain-secret': 'off' } } },
  });

function idsOf(items: readonly WorkspaceDocumentDiagnosticReport[]) {
  return items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
}
