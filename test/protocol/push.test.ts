import { describe, expect, test } from 'vitest';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { countOf, type StdioClient, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const textDocument = { uri: URI };
const last = (client: StdioClient) => client.published.at(-1);
const versions = (client: StdioClient) => client.published.map(({ version }) => version ?? 0);
const twoSignIns = validConfig.replace('"Register"', '"SignIn"');

/** A client that does not pull, and answers for its settings when it is told to. */
async function startSlowClient(): Promise<{ client: StdioClient; answers: ((settings: unknown) => void)[] }> {
  const answers: ((settings: unknown) => void)[] = [];
  const client = await startClient({
    capabilities: { workspace: { configuration: true } },
    configuration: () => new Promise((answer) => answers.push(answer)),
  });
  return { client, answers };
}

/**
 * What the server had to say of an answer that was given just before has come after this: the first question may
 * overtake that answer, the second cannot.
 */
async function roundTrips(client: StdioClient): Promise<void> {
  const position = { line: 0, character: 0 };
  await client.request('textDocument/hover', { textDocument, position });
  await client.request('textDocument/hover', { textDocument, position });
}

describe('pushed diagnostics', () => {
  test('come to clients that do not pull, and go when the document closes', async () => {
    const client = await startClient();
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(URI, '{');
    await eventually(
      () => last(client),
      (push) => push?.version === 1 && push.diagnostics.length === 5,
    );
    await client.close(URI);
    await eventually(
      () => last(client),
      (push) => push?.diagnostics.length === 0,
    );
  });

  test('come a moment after the last change, not with each key', async () => {
    const client = await startClient();
    const start = performance.now();
    await client.open(URI, '{');
    await eventually(
      () => last(client),
      (push) => push?.version === 1,
    );
    expect(performance.now() - start).toBeGreaterThan(100);
  });

  test('are of the last version only, however fast the typing', async () => {
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
    expect(versions(client)).toEqual(versions(client).toSorted((a, b) => a - b));
    // Hundreds of changes, and a pause or two where the machine is busy.
    expect(versions(client).length).toBeLessThan(20);
  });

  test('come in the order of the versions, and each fits its own', async () => {
    const client = await startClient();
    await client.open(URI, '{}');
    for (let version = 2; version <= 40; version += 1) {
      await client.change(URI, version, [{ text: version % 2 === 0 ? validConfig : twoSignIns }]);
      if (version % 10 === 0) {
        await eventually(
          () => last(client)?.version,
          (published) => published === version,
        );
      }
    }
    expect(versions(client)).toEqual(versions(client).toSorted((a, b) => a - b));
    expect(versions(client)).toEqual(expect.arrayContaining([10, 20, 30, 40]));
    for (const { version = 0, diagnostics } of client.published) {
      expect(diagnostics, `of version ${version}`).toHaveLength(version === 1 ? 4 : version % 2 === 0 ? 0 : 2);
    }
  });

  test('come again when the settings change', async () => {
    const client = await startClient();
    await client.open(URI, twoSignIns);
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

  test('never come for a document that was closed while its settings were awaited', async () => {
    const { client, answers } = await startSlowClient();
    await client.open(URI, '{');
    await eventually(
      () => answers.length,
      (count) => count === 1,
    );
    await client.close(URI);
    answers[0]?.(null);
    await roundTrips(client);
    expect(client.published).toEqual([]);
  });

  test('are by the settings of now, in whatever order the client answers', async () => {
    const { client, answers } = await startSlowClient();
    await client.open(URI, twoSignIns);
    await eventually(
      () => answers.length,
      (count) => count === 1,
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(
      () => answers.length,
      (count) => count === 2,
    );
    answers[1]?.({ rules: { 'duplicate-usage-type': 'off' } });
    await eventually(
      () => last(client),
      (push) => push?.diagnostics.length === 1,
    );
    answers[0]?.(null);
    await roundTrips(client);
    expect(last(client)?.diagnostics).toHaveLength(1);
    expect(countOf(client, 'workspace/configuration')).toBe(2);
  });

  test('name what Twilio refused', async () => {
    const client = await startClient();
    await client.open(URI, validConfig);
    const refusal = { path: ['authToken'], code: 20003, message: 'Wrong.', href: 'https://www.twilio.com/docs' };
    await client.connection.sendNotification('logtoConnector/refusal', { textDocument, refusal });
    await eventually(
      () => last(client)?.diagnostics.map(({ code }) => code),
      (codes) => codes?.join() === '20003',
    );
    await client.connection.sendNotification('logtoConnector/refusal', { textDocument, refusal: null });
    await eventually(
      () => last(client)?.diagnostics,
      (diagnostics) => diagnostics?.length === 0,
    );
  });
});
