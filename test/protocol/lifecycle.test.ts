import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { CONFIGURES, PULLS, spawnServer, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const textDocument = { uri: URI };
const position = { line: 0, character: 1 };

describe('the server ends', () => {
  test('with 0 after "shutdown" and "exit"', async () => {
    const client = await startClient();
    expect(await client.exit()).toBe(0);
  });

  test('with 1 after "exit" alone', async () => {
    const client = await startClient();
    await client.connection.sendNotification('exit');
    expect(await client.ended).toBe(1);
  });

  test('when its editor is gone', async () => {
    const client = await startClient();
    client.hangUp();
    expect(await client.ended).toBe(1);
  });

  test('with 2 and words that say how to start it where no transport is named', () => {
    const { status, stderr } = spawnSync(process.execPath, [resolve('dist/server.js')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('Usage: logto-connector-language-server --stdio'),
    });
  });
});

describe('the server goes on', () => {
  test('after a request that comes before the greeting', async () => {
    const { connection } = spawnServer();
    await expect(connection.sendRequest('textDocument/hover', { textDocument, position })).rejects.toThrow();
    const initialized = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(initialized).toMatchObject({ serverInfo: { name: 'logto-connector-language-server' } });
  });

  const requests = [
    ['textDocument/completion', []],
    ['textDocument/hover', null],
    ['textDocument/codeLens', []],
    ['textDocument/diagnostic', { kind: 'full', items: [] }],
    ['logtoConnector/testPlan', null],
  ] as const;
  const nonsense = [
    {},
    { textDocument: null },
    { textDocument: {} },
    { textDocument: { uri: 7 } },
    { textDocument },
    { textDocument, position: null },
    { textDocument, position: { line: -1, character: 'x' } },
    { textDocument, position: { line: 1e9, character: 1e9 } },
  ];

  test.each(requests)('after any parameters of %s, each answered', async (method, nothing) => {
    const client = await startClient({ capabilities: PULLS, initializationOptions: { sendCommand: true } });
    for (const params of [undefined, null]) {
      await expect(client.request(method, params), String(params)).rejects.toThrow(`Request ${method}`);
    }
    for (const params of nonsense) {
      // No document is open: there is nothing to say, whatever else may be asked.
      await expect(client.request(method, params), JSON.stringify(params)).resolves.toEqual(nothing);
    }
    expect(client.log.join()).toContain('failed: TypeError');
    await client.open(URI, validConfig);
    for (const params of nonsense) {
      await expect(client.request(method, params), JSON.stringify(params)).resolves.toBeDefined();
    }
    expect(await client.pull(URI)).toEqual([]);
  });

  test('after notifications that make no sense', async () => {
    const client = await startClient({ capabilities: PULLS });
    const wrong = 'file:///project/other/twilio-sms.json';
    await client.open(URI, validConfig);
    await client.open(wrong, '{');
    for (const method of ['didOpen', 'didChange', 'didClose'].map((name) => `textDocument/${name}`)) {
      for (const params of [null, ...nonsense.slice(0, 4)]) {
        await client.connection.sendNotification(method, params);
      }
    }
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: null });
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 3 } });
    for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 7 }, refusal: 1 }]) {
      await client.connection.sendNotification('logtoConnector/refusal', params);
    }
    for (const params of [null, {}, { settings: 7 }, { settings: { logtoConnector: 7 } }]) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', params);
    }
    for (const textDocument of [{ text: '{' }, { uri: 'file:///twilio-sms.json' }, { uri: 7, text: '{' }]) {
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    }
    for (const added of [[{}], [{ uri: 7 }], [7], [null]]) {
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added, removed: [] },
      });
    }
    await client.connection.sendNotification('logto/unknown', {});
    // The one that fails must not take those after it along.
    void client.connection.sendNotification('$/cancelRequest', {});
    void client.connection.sendNotification('$/cancelRequest', null);
    expect(await client.pull(URI)).toEqual([]);
    expect(await client.pull(wrong)).not.toEqual([]);
    expect(client.log).toContainEqual(expect.stringContaining('A message could not be taken'));
    expect(client.log).not.toContainEqual(expect.stringMatching(/^TypeError|Unexpected|Diagnostics failed/));
    expect(await client.exit()).toBe(0);
  });

  test('while a library prints, which comes in the log and between no messages', async () => {
    const { path } = temporaryFolder({
      'talk.js': `setInterval(() => {
        for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace']) console[method](method, 'says', 1);
      }, 5).unref();`,
    });
    const client = await startClient({ nodeArguments: ['--require', join(path, 'talk.js')], capabilities: PULLS });
    await client.open(URI, validConfig);
    const spoken = ['log', 'info', 'debug', 'warn', 'error', 'trace'].map((method) => `${method} says 1`);
    await eventually(
      () => spoken.filter((line) => !client.log.includes(line)),
      ({ length }) => length === 0,
    );
    expect(await client.pull(URI)).toEqual([]);
  });

  test('after a request that it does not know', async () => {
    const client = await startClient({ capabilities: PULLS });
    await expect(client.request('logto/unknown', {})).rejects.toThrow('Unhandled method logto/unknown');
    expect(await client.exit()).toBe(0);
  });

  test('after a request that nobody waits for any more, and says so', async () => {
    const answers: ((settings: unknown) => void)[] = [];
    const client = await startClient({
      capabilities: CONFIGURES,
      configuration: () => new Promise((answer) => answers.push(answer)),
    });
    await client.open(URI, validConfig);
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
    await eventually(
      () => answers.length,
      (count) => count === 1,
    );
    source.cancel();
    answers[0]?.(null);
    await expect(pulled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.pull(URI)).toEqual([]);
  });
});
