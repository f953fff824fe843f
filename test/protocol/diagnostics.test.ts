import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST } from '../../server/src/core/too-large.ts';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';
import { besideLineEnd, positionAt } from '../support/positions.ts';
import { PULLS, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';

describe('pulled diagnostics', () => {
  test('come with code, address, source, severity and range', async () => {
    const client = await startClient({ capabilities: PULLS });
    await client.open(URI, validConfig.replace('"AC0123456789abcdef0123456789abcdef"', '12'));
    expect(await client.pull(URI)).toEqual([
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
  });

  test('are never pushed, too', async () => {
    const client = await startClient({ capabilities: PULLS });
    await client.open(URI, '{');
    // A server that pushes takes back what it pushed.
    await client.close(URI);
    expect(await client.pull(URI)).toEqual([]);
    expect(client.published).toEqual([]);
  });

  test('follow Windows line ends and astral characters', async () => {
    const client = await startClient({ capabilities: PULLS });
    const text = validConfig.replaceAll('\n', '\r\n').replace('{{code}}', '😀 {{code}}');
    await client.open(URI, text);
    const told = [{ code: 'sms-encoding', message: expect.stringContaining('😀') }];
    expect(await client.pull(URI)).toMatchObject(told);
    const line = text.split('\r\n').findIndex((candidate) => candidate.includes('😀'));
    const character = text.split('\r\n')[line]?.indexOf('{{code}}') ?? -1;
    const range = { start: { line, character }, end: { line, character: character + '{{code}}'.length } };
    await client.change(URI, 2, [{ range, text: '{{Code}}' }]);
    expect(await client.pull(URI)).toMatchObject([
      { code: 'missing-code-placeholder' },
      ...told,
      { code: 'unreplaced-placeholder', range },
    ]);
    await client.change(URI, 3, [{ range, text: '{{code}}' }]);
    expect(await client.pull(URI)).toMatchObject(told);
  });

  test('are of the text that any edits lead to', async () => {
    const client = await startClient({ capabilities: PULLS });
    let text = configWith('{ "usageType": "BindMfa", "content": "😀 \r\n {{code}}" }').replace(/\n/g, '\r\n');
    let version = 1;
    await client.open(URI, text);
    const piece = fc.constantFrom(
      '',
      '"',
      '{',
      '}',
      ',',
      '😀',
      '\ud83d',
      '\r\n',
      '\n',
      '\r',
      '{{code}}',
      'Generic',
      '1',
    );
    const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 8 }), piece });
    const check = async (edits: readonly { at: number; drop: number; piece: string }[]) => {
      const changes = edits.map(({ at, drop, piece: put }) => {
        const start = besideLineEnd(text, at % (text.length + 1));
        const end = besideLineEnd(text, Math.min(text.length, start + drop));
        const range = { start: positionAt(text, start), end: positionAt(text, end) };
        text = text.slice(0, start) + put + text.slice(end);
        return { range, text: put };
      });
      version += 1;
      await client.change(URI, version, changes);
      const expected = service.diagnostics(openConfig(text)).filter(({ code }) => code !== 'plain-secret');
      const bare = ({ relatedInformation: _, ...diagnostic }: (typeof expected)[number]) => diagnostic;
      expect((await client.pull(URI)).map(bare)).toEqual(expected.map(bare));
    };
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), check), {
      numRuns: 60,
      // Each run goes on from the text of the one before, so that a failure cannot be run again in a smaller form.
      endOnFailure: true,
    });
  });

  test('of a config that is too large to be looked at in full come with a message, once', async () => {
    const client = await startClient({ capabilities: PULLS });
    const large = validConfig.replace('{{code}} is', `${'words '.repeat(LONGEST / 6)}{{code}} is`);
    await client.open(URI, large, 'logto-connector');
    expect(await client.pull(URI)).toEqual([]);
    await client.change(URI, 2, [{ text: `${large}\n` }]);
    expect(await client.pull(URI)).toEqual([]);
    expect(client.messages).toEqual([
      'Logto Connector Config: "twilio-sms.json" is too large to be looked at in full: only whether Logto takes it is checked.',
    ]);
  });

  test('begin and end as the content of a file becomes and ceases to be a config', async () => {
    const client = await startClient({ capabilities: PULLS });
    const uri = 'file:///project/settings.json';
    await client.open(uri, '{ "accountSID": 1 }');
    expect(await client.pull(uri)).toEqual([]);
    await client.change(uri, 2, [{ text: '{ "accountSID": 1, "authToken": "" }' }]);
    expect(await client.pull(uri)).toHaveLength(4);
    await client.change(uri, 3, [{ text: '{ "accountSID": 1 }' }]);
    expect(await client.pull(uri)).toEqual([]);
  });
});
