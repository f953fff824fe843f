import { describe, expect, test } from 'vitest';
import { PREVIEWS_CHANGED_NOTIFICATION } from '../../server/src/lsp/preview-protocol.ts';
import { validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { CONFIGURES, countOf, PULLS, type StdioClient, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const twoSignIns = validConfig.replace('"Register"', '"SignIn"');
const codes = async (client: StdioClient, uri = URI) => (await client.pull(uri)).map(({ code }) => code);

describe('a client that answers for its settings', () => {
  test('is asked for each document, so that each folder has its own', async () => {
    const styles = new Map([
      ['file:///a/twilio-sms.json', '<<code>>'],
      ['file:///b/twilio-sms.json', '{{code}}'],
    ]);
    const client = await startClient({
      capabilities: CONFIGURES,
      configuration: (uri) => ({ placeholderStyle: styles.get(uri ?? '') }),
    });
    for (const uri of styles.keys()) {
      await client.open(uri, validConfig);
    }
    const both = async () => Promise.all([...styles.keys()].map(async (uri) => (await client.pull(uri)).length > 0));
    expect(await both()).toEqual([true, false]);
    expect(await both()).toEqual([true, false]);
    expect(countOf(client, 'workspace/configuration')).toBe(2);

    styles.set('file:///b/twilio-sms.json', '<<code>>');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(
      () => countOf(client, 'workspace/diagnostic/refresh'),
      (count) => count === 1,
    );
    expect(await both()).toEqual([true, true]);
  });

  test.each([true, false])(
    'is asked to tell of changes, and to ask again for all that it shows after one: previews, too, %s',
    async (previewCommand) => {
      let rules = {};
      const client = await startClient({
        configuration: () => ({ rules }),
        initializationOptions: { previewCommand },
        capabilities: {
          ...PULLS,
          ...CONFIGURES,
          workspace: {
            ...CONFIGURES.workspace,
            codeLens: { refreshSupport: true },
            inlayHint: { refreshSupport: true },
            semanticTokens: { refreshSupport: true },
          },
        },
      });
      const previews: string[] = [];
      client.connection.onNotification(PREVIEWS_CHANGED_NOTIFICATION, () => void previews.push('changed'));
      await client.open(URI, validConfig);
      await client.pull(URI);
      const refreshes = () => client.asked.filter((method) => method.endsWith('/refresh')).toSorted();
      const change = () => client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const count = client.asked.length;
      await change();
      await eventually(
        () => client.asked.length,
        (now) => now > count,
      );
      await client.pull(URI);
      expect(client.asked).toContain('client/registerCapability');
      expect([...refreshes(), ...previews], 'nothing has changed').toEqual([]);
      rules = { schema: 'off' };
      await change();
      await eventually(
        () => refreshes().join(),
        (asked) =>
          asked ===
          [
            'workspace/codeLens/refresh',
            'workspace/diagnostic/refresh',
            'workspace/inlayHint/refresh',
            'workspace/semanticTokens/refresh',
          ].join(),
      );
      await client.pull(URI);
      expect(previews).toEqual(previewCommand ? ['changed'] : []);
    },
  );

  test('and has none of ours is taken at what it said at the start', async () => {
    const client = await startClient({
      capabilities: CONFIGURES,
      initializationOptions: { settings: { rules: { 'missing-usage-type': 'off' } } },
    });
    await client.open(URI, twoSignIns);
    expect(await codes(client)).toEqual(['duplicate-usage-type']);
  });

  test('and fails at it has the defaults, and a line in its log', async () => {
    const client = await startClient({
      capabilities: CONFIGURES,
      configuration: () => Promise.reject(new Error('no settings today')),
    });
    await client.open(URI, twoSignIns);
    expect(await codes(client)).toEqual(['missing-usage-type', 'duplicate-usage-type']);
    expect(client.log.join()).toContain('no settings today');
  });
});

describe('a client that answers no questions', () => {
  test('says its settings at the start, and when they change', async () => {
    const client = await startClient({
      capabilities: PULLS,
      initializationOptions: { settings: { rules: { 'duplicate-usage-type': 'error', 'missing-usage-type': 'off' } } },
    });
    await client.open(URI, twoSignIns);
    expect(await client.pull(URI)).toMatchObject([{ code: 'duplicate-usage-type', severity: 1 }]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { logtoConnector: { rules: { 'duplicate-usage-type': 'off' } } },
    });
    expect(await codes(client)).toEqual(['missing-usage-type']);
  });

  test.each([[undefined], [null], [1], ['x'], [[]], [{}], [{ settings: null }]])(
    'may say %j at the start',
    async (options) => {
      const client = await startClient({ capabilities: PULLS, initializationOptions: options });
      await client.open(URI, twoSignIns);
      expect(await codes(client)).toEqual(['missing-usage-type', 'duplicate-usage-type']);
      expect(client.messages).toEqual([]);
    },
  );
});

describe('a wrong setting', () => {
  const complaint = (problem: string) => `Logto Connector Config: ${problem} The default holds.`;

  test('has its default, and is told once for all documents', async () => {
    const client = await startClient({ capabilities: CONFIGURES, configuration: () => ({ placeholderStyle: 7 }) });
    for (const uri of [URI, 'file:///other/twilio-sms.json']) {
      await client.open(uri, validConfig);
      expect(await client.pull(uri)).toEqual([]);
    }
    expect(client.messages).toEqual([
      complaint('The setting "placeholderStyle" must be "{{code}}" or "<<code>>", not 7.'),
    ]);
  });

  test('leaves the other settings as they are', async () => {
    const rules = { 'missing-usage-type': 'loud', 'duplicate-usage-type': 'off', nonsense: 'off' };
    const client = await startClient({ capabilities: PULLS, initializationOptions: { settings: { rules } } });
    await client.open(URI, twoSignIns);
    expect(await codes(client)).toEqual(['missing-usage-type']);
    expect(client.messages).toEqual([
      complaint(
        'The setting "rules" must give "missing-usage-type" one of error, warning, information, hint, off, not "loud".',
      ),
      expect.stringContaining('There is no rule "nonsense".'),
    ]);
  });
});
