import { describe, expect, test } from 'vitest';
import { configWith, validConfig } from '../support/configs.ts';
import { eventually } from '../support/eventually.ts';
import { countOf, PULLS, type StdioClient, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
const refusal = {
  path: ['authToken'],
  code: 20003,
  message: 'Wrong.',
  href: 'https://www.twilio.com/docs/api/errors/20003',
};
const refuse = (client: StdioClient, value: unknown, uri = URI) =>
  client.connection.sendNotification('logtoConnector/refusal', { textDocument: { uri }, refusal: value });
const codes = async (client: StdioClient) => (await client.pull(URI)).map(({ code }) => code);

async function startWith(text: string): Promise<StdioClient> {
  const client = await startClient({ capabilities: PULLS });
  await client.open(URI, text);
  return client;
}

describe('what Twilio refused', () => {
  test('stands on its value until that changes', async () => {
    const client = await startWith(validConfig);
    await refuse(client, refusal);
    await eventually(
      () => countOf(client, 'workspace/diagnostic/refresh'),
      (count) => count === 1,
    );
    expect(await client.pull(URI)).toEqual([
      {
        range: { start: { line: 2, character: 15 }, end: { line: 2, character: 49 } },
        severity: 1,
        code: 20003,
        codeDescription: { href: refusal.href },
        source: 'Twilio',
        message: 'Wrong.',
      },
    ]);
    const start = { line: 0, character: 0 };
    await client.change(URI, 2, [{ range: { start, end: start }, text: '\n' }]);
    expect(await client.pull(URI)).toMatchObject([{ code: 20003, range: { start: { line: 3 } } }]);
    const inside = { line: 3, character: 16 };
    await client.change(URI, 3, [{ range: { start: inside, end: { line: 3, character: 17 } }, text: 'f' }]);
    expect(await client.pull(URI)).toEqual([]);
  });

  test('stands beside what we find ourselves', async () => {
    const client = await startWith(validConfig.replace('{{code}}', 'code'));
    await refuse(client, refusal);
    expect(await codes(client)).toEqual(expect.arrayContaining([20003, 'missing-code-placeholder']));
  });

  test('goes with a send that succeeds', async () => {
    const client = await startWith(validConfig);
    await refuse(client, refusal);
    expect(await codes(client)).toEqual([20003]);
    await refuse(client, null);
    expect(await codes(client)).toEqual([]);
  });

  test('goes when the document closes', async () => {
    const client = await startWith(validConfig);
    await refuse(client, refusal);
    await client.close(URI);
    await client.open(URI, validConfig);
    expect(await codes(client)).toEqual([]);
  });

  test('may be the content of a template', async () => {
    const client = await startWith(configWith('{ "usageType": "BindMfa", "content": "{{code}}" }'));
    await refuse(client, { ...refusal, path: ['templates', 0, 'content'], code: 21617 });
    expect(await client.pull(URI)).toMatchObject([{ code: 21617, range: { start: { line: 5, character: 41 } } }]);
  });

  test.each([
    ['a value that is not there', { ...refusal, path: ['templates', 9, 'content'] }],
    ['no path', { code: 20003, message: 'Wrong.' }],
    ['nothing', {}],
    ['what is no object', 'refused'],
  ])('is forgotten where it names %s', async (_, nonsense) => {
    const client = await startWith(validConfig);
    await refuse(client, nonsense);
    await refuse(client, refusal, 'file:///project/unknown.json');
    expect(await codes(client)).toEqual([]);
  });
});
