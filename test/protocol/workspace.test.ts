/** Which files of the workspace are judged, and when, by pushes and by pulls. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPTIONAL, requiredConfig, validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { noCode, startPulling, startPushed, twice } from './workspace-client.ts';

const NO_CODE = ['missing-code-placeholder'];
const TWICE = ['missing-usage-type', 'duplicate-usage-type'];

describe.each([
  ['pushed', startPushed],
  ['pulled', startPulling],
])('the configs of a workspace, %s', (_, start) => {
  test('are judged without being opened, by name, address or content', async () => {
    const folder = temporaryFolder({
      'twilio-sms.json': twice,
      'a b/ü (1).twilio-sms.json': noCode,
      'deep/er/sms.json': noCode,
      'package.json': '{ "name": , }',
      'twilio-sms.txt': '{',
      'right.json': validConfig,
    });
    const client = await start(folder);
    await client.shows({
      'twilio-sms.json': TWICE,
      'a b/ü (1).twilio-sms.json': NO_CODE,
      'deep/er/sms.json': NO_CODE,
    });
    expect(client.log).toEqual([]);
  });

  test('follow what becomes of them on the disk', async () => {
    const folder = temporaryFolder({ 'one.json': noCode, 'sub/two.json': twice });
    const client = await start(folder);
    await client.shows({ 'one.json': NO_CODE, 'sub/two.json': TWICE });
    folder.write('one.json', validConfig);
    await client.tell('changed', 'one.json');
    await client.shows({ 'sub/two.json': TWICE });
    folder.write('three.json', noCode);
    await client.tell('created', 'three.json');
    await client.shows({ 'sub/two.json': TWICE, 'three.json': NO_CODE });
    folder.move('sub', 'other');
    await client.tell('deleted', 'sub');
    await client.tell('created', 'other');
    await client.shows({ 'other/two.json': TWICE, 'three.json': NO_CODE });
    folder.remove('other');
    folder.write('three.json', '{ "no": "config" }');
    await client.tell('deleted', 'other');
    await client.tell('changed', 'three.json');
    await client.shows({});
  });

  test('have hints where they are open', async () => {
    const folder = temporaryFolder({ 'one.json': requiredConfig, 'two.json': noCode });
    const client = await start(folder);
    await client.shows({ 'two.json': NO_CODE });
    await client.open(folder.uriOf('one.json'), requiredConfig);
    await client.shows({ 'one.json': OPTIONAL.map(() => 'usage-type-fallback'), 'two.json': NO_CODE });
    await client.close(folder.uriOf('one.json'));
    await client.shows({ 'two.json': NO_CODE });
  });

  test('are those of the editor where they are open', async () => {
    const folder = temporaryFolder({ 'sms.json': noCode });
    const client = await start(folder);
    await client.shows({ 'sms.json': NO_CODE });
    await client.open(folder.uriOf('sms.json'), twice);
    await client.shows({ 'sms.json': TWICE });
    // The disk may say what it will.
    folder.write('sms.json', '{');
    await client.tell('changed', 'sms.json');
    await client.tell('deleted', 'sms.json');
    await client.change(folder.uriOf('sms.json'), 2, [{ text: noCode }]);
    await client.shows({ 'sms.json': NO_CODE });
    folder.write('sms.json', twice);
    await client.close(folder.uriOf('sms.json'));
    await client.shows({ 'sms.json': TWICE });
  });

  test('are the same file however an editor escapes its name', async () => {
    const folder = temporaryFolder({ 'a (b).json': noCode });
    const client = await start(folder);
    await client.shows({ 'a (b).json': NO_CODE });
    const uri = folder.uriOf('a (b).json').replace('(', '%28').replace(')', '%29');
    await client.open(uri, validConfig);
    await client.shows({});
    await client.close(uri);
    await client.shows({ 'a (b).json': NO_CODE });
  });

  test('are left alone in other people’s folders, and where the editor lists none', async () => {
    const folder = temporaryFolder({
      'node_modules/x/sms.json': noCode,
      '.git/sms.json': noCode,
      'dist/sms.json': noCode,
      'sub/tmp/sms.json': noCode,
      'kept/sms.json': noCode,
      '.hidden/sms.json': noCode,
    });
    const client = await start(folder, {
      capabilities: { workspace: { configuration: true } },
      configuration: (_, section) => {
        const excluded = { 'files.exclude': { '**/tmp': true, kept: false }, 'search.exclude': { 'dist/**': true } };
        return section === 'files.exclude' || section === 'search.exclude' ? excluded[section] : null;
      },
    });
    await client.shows({ 'kept/sms.json': NO_CODE, '.hidden/sms.json': NO_CODE });
    await client.tell('created', 'node_modules/x/sms.json', 'dist', 'dist/sms.json', 'sub/tmp/sms.json');
    folder.write('kept/sms.json', twice);
    await client.tell('changed', 'kept/sms.json');
    await client.shows({ 'kept/sms.json': TWICE, '.hidden/sms.json': NO_CODE });
  });

  test('have no problems where the setting "ignore" names them, open or not', async () => {
    const folder = temporaryFolder({ 'old/sms.json': noCode, 'sms.json': noCode });
    const client = await start(folder, { initializationOptions: { settings: { ignore: ['old/**'] } } });
    await client.shows({ 'sms.json': NO_CODE });
    await client.open(folder.uriOf('old/sms.json'), twice);
    await client.open(folder.uriOf('sms.json'), twice);
    await client.shows({ 'sms.json': TWICE });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { logtoConnector: { ignore: ['*.json'] } },
    });
    await client.shows({ 'old/sms.json': TWICE });
  });

  test('are those by name alone where "detectByContent" is off', async () => {
    const folder = temporaryFolder({ 'a.twilio-sms.json': noCode, 'by-content.json': noCode });
    const client = await start(folder, { initializationOptions: { settings: { detectByContent: false } } });
    await client.open(folder.uriOf('open.json'), noCode);
    await client.shows({ 'a.twilio-sms.json': NO_CODE });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { logtoConnector: {} } });
    await client.shows({ 'a.twilio-sms.json': NO_CODE, 'by-content.json': NO_CODE, 'open.json': NO_CODE });
  });

  test('come and go with their folders', async () => {
    const first = temporaryFolder({ 'sms.json': noCode });
    const second = temporaryFolder({ 'sms.json': twice });
    const client = await start(first, { capabilities: { workspace: { workspaceFolders: true } } });
    expect(client.initialized.capabilities.workspace?.workspaceFolders).toEqual({
      supported: true,
      changeNotifications: true,
    });
    await client.shows({ 'sms.json': NO_CODE });
    const event = {
      added: [{ uri: second.uri, name: 'second' }],
      removed: [{ uri: first.uri, name: 'first' }],
    };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.shows({ [second.uriOf('sms.json').slice(first.uri.length + 1)]: TWICE });
  });
});

describe('files on the disk', () => {
  test('are watched by a client that can', async () => {
    const client = await startPushed(temporaryFolder(), {
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await eventually(
      () => client.registered,
      (methods) => methods.includes('workspace/didChangeWatchedFiles'),
    );
  });

  test('are looked at with each save where it cannot', async () => {
    const folder = temporaryFolder({ 'one.json': noCode, 'two.json': noCode });
    const client = await startPushed(folder);
    await client.shows({ 'one.json': NO_CODE, 'two.json': NO_CODE });
    expect(client.registered).toEqual([]);
    await client.open(folder.uriOf('one.json'), validConfig);
    folder.remove('two.json');
    folder.write('three.json', twice);
    const textDocument = { uri: folder.uriOf('one.json') };
    await client.connection.sendNotification('textDocument/didSave', { textDocument });
    await client.shows({ 'three.json': TWICE });
  });

  test('that are huge are not read, and links not followed', async () => {
    const folder = temporaryFolder({
      'huge.twilio-sms.json': `${' '.repeat(3_000_000)}{`,
      'one.json': noCode,
      'folder.json/x': '',
    });
    symlinkSync(join(folder.path, 'one.json'), join(folder.path, 'link.json'));
    const client = await startPushed(folder);
    await client.shows({ 'one.json': NO_CODE });
  });
});
