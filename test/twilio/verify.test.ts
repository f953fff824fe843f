/** What verification says, against the simulator in each of the states that an account can be in. */
import { describe, expect, it } from 'vitest';
import { listServices, messagingBaseUrl } from '../../server/src/twilio/account.ts';
import { SIMULATED_ACCOUNT, type SimulatedAccount } from '../../server/src/twilio/simulator/account.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { verifyCredentials } from '../../server/src/twilio/verify.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

const NONE = { PhoneNumbers: [], ShortCodes: [], AlphaSenders: [] };
const service = (index: number, senders: SimulatedAccount['services'][number]['senders'] = NONE) => ({
  sid: `MG${String(index).padStart(32, '0')}`,
  name: `Service ${index}`,
  senders,
});
const acme: SimulatedAccount = {
  ...SIMULATED_ACCOUNT,
  name: 'Acme',
  services: [
    { sid: SERVICE, name: 'Codes', senders: { ...NONE, PhoneNumbers: ['+15005550006'], AlphaSenders: ['Acme'] } },
  ],
  hasEveryService: false,
};
const config = {
  accountSID: ACCOUNT,
  authToken: TOKEN,
  fromMessagingServiceSID: SERVICE,
  disableRiskCheck: false,
  templates: [],
};

function clientOf(account: Partial<SimulatedAccount>, asked: string[] = []) {
  const simulator = createSimulator({ now: Date.now, account: { ...acme, ...account } });
  return {
    baseUrl: 'https://api.twilio.com',
    timeoutMs: 5000,
    fetch: async (url: string, init: RequestInit) => {
      asked.push(`${init.method} ${new URL(url).host}`);
      return simulator.handle(new Request(url, init));
    },
  };
}

describe('verification', () => {
  it('says what is right, and sends nothing', async () => {
    const asked: string[] = [];
    expect(await verifyCredentials(clientOf({}, asked), config)).toEqual({
      right: ['The account “Acme” is active.', 'The Messaging Service “Codes” has 2 senders.'],
      wrong: null,
    });
    expect(new Set(asked)).toEqual(new Set(['GET api.twilio.com', 'GET messaging.twilio.com']));
  });

  it.each([
    ['a bad token', {}, { authToken: 'wrong' }, 'authToken', 20003],
    ['an account SID that is none', {}, { accountSID: 'AC1' }, 'accountSID', 20404],
    ['a suspended account', { status: 'suspended' }, {}, 'accountSID', 20005],
    ['a closed account', { status: 'closed' }, {}, 'accountSID', 20005],
    ['a service of another account', { services: [] }, {}, 'fromMessagingServiceSID', 20404],
    ['a service SID that is none', {}, { fromMessagingServiceSID: '../x' }, 'fromMessagingServiceSID', 20404],
    [
      'a service without senders',
      { services: [{ ...service(1), sid: SERVICE }] },
      {},
      'fromMessagingServiceSID',
      21704,
    ],
  ] as const)('finds %s', async (_, account, values, key, code) => {
    const { wrong } = await verifyCredentials(clientOf(account), { ...config, ...values });
    expect(wrong).toMatchObject({ severity: 'error', value: { path: [key], code } });
    expect(wrong?.text).not.toContain('message was sent');
  });

  it('warns of a trial account, which sends all the same', async () => {
    const { right, wrong } = await verifyCredentials(clientOf({ type: 'Trial' }), config);
    expect(right).toHaveLength(2);
    expect(wrong).toMatchObject({ severity: 'warning', value: { path: ['accountSID'], code: 21608 } });
  });

  it('blames no value where Twilio could not be asked', async () => {
    const client = { ...clientOf({}), fetch: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await verifyCredentials(client, config)).toMatchObject({ right: [], wrong: { value: null, href: null } });
  });

  it('says how long Twilio wants to be left alone', async () => {
    const tooMany = { code: 20429, message: 'Too Many Requests' };
    const fetch = async () => Response.json(tooMany, { status: 429, headers: { 'retry-after': '7' } });
    const { wrong } = await verifyCredentials({ ...clientOf({}), fetch }, config);
    expect(wrong?.text).toMatch(/^Too many requests \(error 20429\)\. .* It asks to wait 7 seconds\.$/);
  });

  it('does not miss the service where it is a gateway that does not know the way to it', async () => {
    const client = clientOf({});
    const fetch = async (url: string, init: RequestInit) =>
      url.includes('/v1/') ? Response.json({ message: 'no Route' }, { status: 404 }) : client.fetch(url, init);
    const { right, wrong } = await verifyCredentials({ ...client, fetch }, config);
    expect(right).toEqual(['The account “Acme” is active.']);
    expect(wrong).toMatchObject({ value: null, text: expect.stringContaining('Twilio says: no Route.') });
  });

  it('tells the auth token to nobody, although it is in the answer', async () => {
    const answers = await Promise.all([
      verifyCredentials(clientOf({ name: `Named ${TOKEN}` }), config),
      verifyCredentials(clientOf({ status: 'closed' }), config),
    ]);
    expect(JSON.stringify(answers)).not.toContain(TOKEN);
  });
});

describe('the list of services', () => {
  it('goes over every page, and to no other host than it began with', async () => {
    const asked: string[] = [];
    const services = Array.from({ length: 230 }, (_, index) => service(index));
    const client = clientOf({ services }, asked);
    const list = await listServices(client, config);
    expect(list).toEqual({ services: services.map(({ sid, name }) => ({ sid, name })) });
    expect(asked).toEqual(Array(3).fill('GET messaging.twilio.com'));
  });

  it('follows no address of a reply to another host', async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      const next = asked.length < 2 ? 'https://evil.example/v1/Services?PageSize=100&Page=1' : null;
      return Response.json({ services: [], meta: { next_page_url: next } });
    };
    await listServices({ baseUrl: 'https://api.twilio.com', timeoutMs: 5000, fetch }, config);
    expect(asked.map((url) => new URL(url).host)).toEqual(['messaging.twilio.com', 'messaging.twilio.com']);
  });

  it('ends somewhere, although each page names another', async () => {
    let asked = 0;
    const fetch = async (url: string) => {
      asked += 1;
      return Response.json({ services: [], meta: { next_page_url: `${url}&again=1` } });
    };
    const options = { baseUrl: 'https://api.twilio.com', timeoutMs: 5000, fetch };
    expect(await listServices(options, config)).toEqual({ services: [] });
    expect(asked).toBe(20);
  });

  it.each([
    ['https://api.twilio.com', 'https://messaging.twilio.com'],
    ['https://api.dublin.ie1.twilio.com', 'https://messaging.dublin.ie1.twilio.com'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['https://gateway.example/twilio', 'https://gateway.example/twilio'],
    ['https://api.twilio.com.example', 'https://api.twilio.com.example'],
  ])('is asked for where it is: %s', (baseUrl, messaging) => {
    expect(messagingBaseUrl(baseUrl)).toBe(messaging);
  });
});
