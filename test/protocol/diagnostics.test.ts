import { describe, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { PULLS, type StdioClient, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

async function pull(client: StdioClient, uri = URI): Promise<Diagnostic[]> {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

describe('pulled', () => {
  test('with code, address, source, severity and range', async () => {
    const client = await startClient({ capabilities: PULLS });
    await client.open(URI, validConfig.replace('"AC0123456789abcdef0123456789abcdef"', '12'));
    expect(await pull(client)).toEqual([
      {
        range: { start: { line: 1, character: 16 }, end: { line: 1, character: 18 } },
        severity: 1,
        code: 'schema',
        codeDescription: {
          href: 'https://github.com/logto-community/logto-connector-config/blob/main/docs/rules/schema.md',
        },
        source: 'logto',
        message: '"accountSID" must be a text in double quotes, not 12.',
      },
    ]);
    expect(client.published).toEqual([]);
  });

  test('follow incremental edits, Windows line ends and astral characters', async () => {
    const client = await startClient({ capabilities: PULLS });
    const text = validConfig.replaceAll('\n', '\r\n').replace('{{code}}', '😀 {{code}}');
    await client.open(URI, text);
    expect(await pull(client)).toEqual([]);
    const line = text.split('\r\n').findIndex((candidate) => candidate.includes('😀'));
    const character = text.split('\r\n')[line]?.indexOf('{{code}}') ?? -1;
    const range = { start: { line, character }, end: { line, character: character + '{{code}}'.length } };
    await client.change(URI, 2, [{ range, text: '{{Code}}' }]);
    expect(await pull(client)).toMatchObject([
      { code: 'missing-code-placeholder' },
      { code: 'unreplaced-placeholder', range },
    ]);
    await client.change(URI, 3, [{ range, text: '{{code}}' }]);
    expect(await pull(client)).toEqual([]);
  });

  test('follow the settings, each folder its own', async () => {
    const styles = new Map([
      ['file:///a/twilio-sms.json', '<<code>>'],
      ['file:///b/twilio-sms.json', '{{code}}'],
    ]);
    const client = await startClient({
      capabilities: {
        ...PULLS,
        workspace: { ...PULLS.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      },
      configuration: (uri) => ({ placeholderStyle: styles.get(uri ?? '') }),
    });
    for (const uri of styles.keys()) {
      await client.open(uri, validConfig);
    }
    const both = async () => Promise.all([...styles.keys()].map(async (uri) => (await pull(client, uri)).length > 0));
    expect(await both()).toEqual([true, false]);
    styles.set('file:///b/twilio-sms.json', '<<code>>');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(client.refreshes, (count) => count === 1);
    expect(await both()).toEqual([true, true]);
  });

  test('by the initialization options where the client answers no questions', async () => {
    const client = await startClient({
      capabilities: PULLS,
      initializationOptions: { settings: { rules: { 'duplicate-usage-type': 'error', 'missing-usage-type': 'off' } } },
    });
    await client.open(URI, validConfig.replace('"Register"', '"SignIn"'));
    expect(await pull(client)).toMatchObject([{ code: 'duplicate-usage-type', severity: 1 }]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { logtoConnector: { rules: { 'duplicate-usage-type': 'off' } } },
    });
    expect(codes(await pull(client))).toEqual(['missing-usage-type']);
  });

  test('with the default, and a message, where a setting is wrong', async () => {
    const client = await startClient({
      capabilities: PULLS,
      initializationOptions: { settings: { placeholderStyle: 7 } },
    });
    await client.open(URI, validConfig);
    expect(await pull(client)).toEqual([]);
    expect(client.messages).toEqual([
      'Logto Connector Config: The setting "placeholderStyle" must be "{{code}}" or "<<code>>", not 7. The default holds.',
    ]);
  });
});

describe('pushed', () => {
  const last = (client: StdioClient) => client.published.at(-1);

  test('for clients that do not pull, and cleared when the document closes', async () => {
    const client = await startClient();
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(URI, '{');
    await eventually(
      () => last(client),
      (push) => push?.version === 1 && push.diagnostics.length === 5,
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await eventually(
      () => last(client),
      (push) => push?.diagnostics.length === 0,
    );
  });

  test('only of the last version, however fast the typing', async () => {
    const client = await startClient();
    await client.open(URI, '');
    for (const [index, character] of [...validConfig].entries()) {
      const end = validConfig.slice(0, index).split('\n');
      const position = { line: end.length - 1, character: end.at(-1)?.length ?? 0 };
      await client.change(URI, index + 2, [{ range: { start: position, end: position }, text: character }]);
    }
    const version = validConfig.length + 1;
    await eventually(
      () => last(client),
      (push) => push?.version === version,
    );
    expect(last(client)?.diagnostics).toEqual([]);
    const versions = client.published.map((push) => push.version ?? 0);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(versions.length).toBeLessThan(20);
  });

  test('again when the settings change', async () => {
    const client = await startClient();
    await client.open(URI, validConfig.replace('"Register"', '"SignIn"'));
    await eventually(
      () => last(client),
      (push) => push?.diagnostics.length === 2,
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { logtoConnector: { rules: { 'duplicate-usage-type': 'off' } } },
    });
    await eventually(
      () => last(client),
      (push) => push?.diagnostics.length === 1,
    );
  });
});

describe('what Twilio refused', () => {
  const refusal = {
    path: ['authToken'],
    code: 20003,
    message: 'Wrong.',
    href: 'https://www.twilio.com/docs/api/errors/20003',
  };
  const refuse = (client: StdioClient, value: unknown) =>
    client.connection.sendNotification('logtoConnector/refusal', { textDocument: { uri: URI }, refusal: value });

  test('stands on its value until that changes', async () => {
    const client = await startClient({ capabilities: PULLS });
    await client.open(URI, validConfig);
    await refuse(client, refusal);
    await eventually(client.refreshes, (count) => count === 1);
    const line = 2;
    const start = { line, character: 15 };
    expect(await pull(client)).toMatchObject([
      {
        code: 20003,
        source: 'Twilio',
        message: 'Wrong.',
        codeDescription: { href: refusal.href },
        range: { start, end: { line, character: 49 } },
      },
    ]);
    await client.change(URI, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ]);
    expect(await pull(client)).toMatchObject([{ code: 20003, range: { start: { line: 3 } } }]);
    const inside = { line: 3, character: 16 };
    await client.change(URI, 3, [{ range: { start: inside, end: inside }, text: 'f' }]);
    expect(await pull(client)).toEqual([]);
  });

  test('goes with a send that succeeds', async () => {
    const client = await startClient({ capabilities: PULLS });
    await client.open(URI, validConfig);
    await refuse(client, refusal);
    expect(codes(await pull(client))).toEqual([20003]);
    await refuse(client, null);
    expect(await pull(client)).toEqual([]);
  });
});
