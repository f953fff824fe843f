/** The simulator's account and Messaging Services, through Twilio's official library and over HTTP. */
import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SimulatedAccount } from '../../server/src/twilio/simulator/account.ts';
import { listen } from '../../server/src/twilio/simulator/listener.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { setUp } from './simulator-support.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

const OTHER = `MG${'e'.repeat(32)}`;
const account: SimulatedAccount = {
  name: 'Acme',
  status: 'active',
  type: 'Trial',
  services: [
    {
      sid: SERVICE,
      name: 'Codes',
      senders: { PhoneNumbers: ['+15005550006', '+15005550007'], ShortCodes: ['12345'], AlphaSenders: ['Acme'] },
    },
    { sid: OTHER, name: 'Empty', senders: { PhoneNumbers: [], ShortCodes: [], AlphaSenders: [] } },
  ],
  hasEveryService: false,
};

async function officialClient() {
  const simulator = createSimulator({ now: () => Date.UTC(2026, 7, 24), account });
  const { url, close } = await listen(simulator, {
    onError(error) {
      throw error;
    },
  });
  onTestFinished(close);
  const httpClient = new RequestClient();
  const send = httpClient.request.bind(httpClient);
  httpClient.request = (options) =>
    send({ ...options, uri: options.uri.replace(/^https:\/\/(?:api|messaging)\.twilio\.com/, url) });
  return twilio(ACCOUNT, TOKEN, { httpClient });
}

describe("Twilio's official library", () => {
  it('finds the account', async () => {
    const client = await officialClient();
    const found = await client.api.accounts(ACCOUNT).fetch();
    expect(found).toMatchObject({ sid: ACCOUNT, friendlyName: 'Acme', status: 'active', type: 'Trial' });
  });

  it('lists the services, over several pages', async () => {
    const client = await officialClient();
    const services = await client.messaging.v1.services.list({ pageSize: 1 });
    expect(services.map(({ sid, friendlyName }) => [sid, friendlyName])).toEqual([
      [SERVICE, 'Codes'],
      [OTHER, 'Empty'],
    ]);
  });

  it('finds a service and its senders, and none that is not there', async () => {
    const { messaging } = await officialClient();
    const service = messaging.v1.services(SERVICE);
    expect((await service.fetch()).friendlyName).toBe('Codes');
    expect((await service.phoneNumbers.list()).map(({ phoneNumber }) => phoneNumber)).toEqual([
      '+15005550006',
      '+15005550007',
    ]);
    expect((await service.shortCodes.list()).map(({ shortCode }) => shortCode)).toEqual(['12345']);
    expect((await service.alphaSenders.list()).map(({ alphaSender }) => alphaSender)).toEqual(['Acme']);
    await expect(messaging.v1.services(`MG${'9'.repeat(32)}`).fetch()).rejects.toMatchObject({ code: 20404 });
  });
});

describe('the simulator as it is', () => {
  const SERVICES = 'https://messaging.twilio.com/v1/Services';

  it('has any service that it is asked for, as it takes messages through any', async () => {
    const { ask } = setUp();
    expect((await ask('GET', `${SERVICES}/${SERVICE}`)).body).toMatchObject({ sid: SERVICE, account_sid: ACCOUNT });
    expect((await ask('GET', `${SERVICES}/MG1`)).body).toMatchObject({ code: 20404, status: 404 });
  });

  it.each([SERVICES, `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}.json`])(
    'asks for credentials, and lets nobody write: %s',
    async (url) => {
      const { ask } = setUp();
      expect((await ask('GET', url, { headers: { authorization: '' } })).status).toBe(401);
      expect(await ask('POST', url)).toMatchObject({ status: 405, body: { code: 20004 } });
    },
  );

  it('tells nobody of an account that is not theirs, and refuses a page that is too large', async () => {
    const { ask } = setUp();
    const other = `https://api.twilio.com/2010-04-01/Accounts/AC${'1'.repeat(32)}.json`;
    expect((await ask('GET', other)).status).toBe(401);
    expect((await ask('GET', `${SERVICES}?PageSize=1001`)).body.code).toBe(20007);
  });
});
