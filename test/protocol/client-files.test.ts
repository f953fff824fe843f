/** A workspace that is not on the disk: the client reads its files, for a server that has a disk of its own. */
import { describe, expect, test } from 'vitest';
import { LIST_FILES_REQUEST, READ_FILE_REQUEST } from '../../server/src/lsp/files-protocol.ts';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startClient } from './stdio-client.ts';
import { noCode, twice } from './workspace-client.ts';

const FOLDER = 'vscode-vfs://github/acme/a%20b';

/** A client with a workspace of these files, by their paths in {@link FOLDER}. */
async function start(files: Record<string, string>, folders: readonly string[] = [FOLDER], offersFiles = true) {
  const asked: string[] = [];
  const uriOf = (path: string) => `${FOLDER}/${encodeURI(path)}`;
  const client = await startClient({
    initializationOptions: { files: offersFiles },
    capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    params: { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) },
    requests: {
      [LIST_FILES_REQUEST]: ({ folder }: { folder: string }) =>
        folder === FOLDER ? Object.keys(files).map(uriOf) : [],
      [READ_FILE_REQUEST]({ uri }: { uri: string }) {
        const path = decodeURI(uri.slice(FOLDER.length + 1));
        asked.push(path);
        return files[path] ?? null;
      },
    },
  });
  const codesOf = (uri: string) =>
    client.published
      .findLast((one) => decodeURI(one.uri) === decodeURI(uri))
      ?.diagnostics.map(({ code }) => code)
      .filter((code) => code !== 'usage-type-fallback');
  return { ...client, files, asked, uriOf, codesOf: (path: string) => codesOf(uriOf(path)), codesOfUri: codesOf };
}

describe('the files of a virtual workspace', () => {
  test('are judged by their names, and no other one is read', async () => {
    const { codesOf, asked, log } = await start({
      'twilio-sms.json': noCode,
      'deep/er ü/one.twilio-sms.json': twice,
      'by-content.json': noCode,
      'node_modules/x/twilio-sms.json': noCode,
    });
    await eventually(
      () => [codesOf('twilio-sms.json'), codesOf('deep/er ü/one.twilio-sms.json')],
      (codes) => codes.every((found) => found !== undefined && found.length > 0),
    );
    expect(codesOf('twilio-sms.json')).toEqual(['missing-code-placeholder']);
    expect(codesOf('deep/er ü/one.twilio-sms.json')).toEqual(['missing-usage-type', 'duplicate-usage-type']);
    expect(asked.filter((path) => /by-content|node_modules\/x\/twilio/.test(path))).toEqual([]);
    expect(log).toEqual([]);
  });

  test('follow what becomes of them', async () => {
    const { codesOf, files, uriOf, connection } = await start({ 'twilio-sms.json': noCode });
    const tell = (type: number) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('twilio-sms.json'), type }],
      });
    const become = (wanted: number) =>
      eventually(
        () => codesOf('twilio-sms.json')?.length,
        (count) => count === wanted,
      );
    await become(1);
    files['twilio-sms.json'] = twice;
    await tell(2);
    await become(2);
    delete files['twilio-sms.json'];
    await tell(3);
    await become(0);
  });

  test('obey the nearest settings file, none of it outside of the workspace', async () => {
    const off = '{ "rules": { "missing-code-placeholder": "off" } }';
    const { codesOf, asked } = await start({
      'twilio-sms.json': noCode,
      'quiet/logto-connector.config.json': off,
      'quiet/deeper/twilio-sms.json': noCode,
    });
    await eventually(
      () => [codesOf('twilio-sms.json')?.length, asked.includes('quiet/deeper/twilio-sms.json')],
      ([count, isRead]) => count === 1 && isRead === true,
    );
    expect(codesOf('quiet/deeper/twilio-sms.json') ?? []).toEqual([]);
    expect(asked.filter((path) => path.endsWith('config.json'))).toEqual(
      expect.arrayContaining(['quiet/deeper/logto-connector.config.json', 'logto-connector.config.json']),
    );
    expect(asked.filter((path) => path === '')).toEqual([]);
  });

  test('stand beside those on the disk, which are found by their content too', async () => {
    const disk = temporaryFolder({ 'by-content.json': noCode });
    const { codesOf, codesOfUri, asked } = await start({ 'twilio-sms.json': noCode }, [FOLDER, disk.uri]);
    await eventually(
      () => [codesOf('twilio-sms.json')?.length, codesOfUri(disk.uriOf('by-content.json'))?.length],
      (counts) => counts.every((count) => count === 1),
    );
    expect(asked.filter((path) => path.includes('by-content'))).toEqual([]);
  });

  test('are nothing to ask a client for that does not say that it reads them', async () => {
    const { asked, open, uriOf, codesOf } = await start({ 'twilio-sms.json': noCode }, [FOLDER], false);
    await open(uriOf('other.twilio-sms.json'), validConfig.replace('{{code}}', 'Hello'));
    await eventually(
      () => codesOf('other.twilio-sms.json')?.length,
      (count) => count === 1,
    );
    expect(asked).toEqual([]);
  });
});
