import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../server/src/send/credentials.ts';
import type { Lookup } from '../../server/src/send/references.ts';

const HEX = 'fedcba9876543210fedcba9876543210';
const lookup: Lookup = async ({ name }) =>
  name === 'TOKEN' ? { ok: true, value: HEX, origin: 'the test' } : { ok: false, problem: `There is no ${name}.` };

describe('the credentials of a config', () => {
  test('are read with their references resolved, whatever else is wrong with it', async () => {
    const text = `{ "accountSID": "AC${HEX}", "authToken": "\${env:TOKEN}", "fromMessagingServiceSID": "\${env:NONE}" }`;
    expect(await readCredentials(text, ['accountSID', 'authToken'], lookup)).toMatchObject({
      ok: true,
      values: { accountSID: `AC${HEX}`, authToken: HEX },
    });
  });

  test.each([
    ['{', 'The config is not valid JSON.'],
    ['[]', '"accountSID" is empty, or not there'],
    ['{ "accountSID": 1 }', '"accountSID" is empty, or not there'],
    ['{ "accountSID": "AC1", "authToken": " " }', '"authToken" is empty'],
    ['{ "accountSID": "AC1", "authToken": "${env:NONE}" }', '"authToken" has no value. There is no NONE.'],
  ])('%s: they are not', async (text, message) => {
    expect(await readCredentials(text, ['accountSID', 'authToken'], lookup)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});
