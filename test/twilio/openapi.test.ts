/** The simulator's replies against Twilio's published OpenAPI description. */
import { describe, expect, it } from 'vitest';
import { type Operation, problemsOfReply } from '../support/twilio-openapi.ts';
import { basic, GOOD, MESSAGES, setUp } from './simulator-support.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

const ACCOUNT_URL = `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}.json`;
const SERVICES = 'https://messaging.twilio.com/v1/Services';

type Ask = (simulator: ReturnType<typeof setUp>) => Promise<{ readonly body: unknown }>;

/** A line an endpoint. */
const ENDPOINTS: readonly [operation: Operation, ask: Ask][] = [
  ['POST /2010-04-01/Accounts/{AccountSid}/Messages.json 201', ({ post }) => post(GOOD)],
  ['GET /2010-04-01/Accounts/{AccountSid}/Messages.json 200', ({ ask }) => ask('GET', `${MESSAGES}.json?PageSize=1`)],
  [
    'GET /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json 200',
    async ({ ask, post }) => ask('GET', `${MESSAGES}/${(await post(GOOD)).body.sid}.json`),
  ],
  ['GET /2010-04-01/Accounts/{Sid}.json 200', ({ ask }) => ask('GET', ACCOUNT_URL)],
  ['GET /v1/Services 200', ({ ask }) => ask('GET', `${SERVICES}?PageSize=1`)],
  ['GET /v1/Services/{Sid} 200', ({ ask }) => ask('GET', `${SERVICES}/${SERVICE}`)],
  ['GET /v1/Services/{ServiceSid}/PhoneNumbers 200', ({ ask }) => ask('GET', `${SERVICES}/${SERVICE}/PhoneNumbers`)],
  ['GET /v1/Services/{ServiceSid}/ShortCodes 200', ({ ask }) => ask('GET', `${SERVICES}/${SERVICE}/ShortCodes`)],
  ['GET /v1/Services/{ServiceSid}/AlphaSenders 200', ({ ask }) => ask('GET', `${SERVICES}/${SERVICE}/AlphaSenders`)],
];

describe.each(ENDPOINTS)('%s', (operation, ask) => {
  it('is answered as Twilio describes it, at any time', async () => {
    const simulator = setUp();
    await simulator.post(GOOD);
    for (const after of [0, 600, 900, 1500]) {
      simulator.clock.now += after;
      expect(problemsOfReply(operation, (await ask(simulator)).body)).toEqual([]);
    }
  });

  it('would not be answered by less, or by more', async () => {
    const { body } = await ask(setUp());
    expect(problemsOfReply(operation, { ...Object(body), one: 'more' })).not.toEqual([]);
    expect(problemsOfReply(operation, {})).not.toEqual([]);
  });
});

it.each(['failed', 'undelivered'] as const)('a message that is %s is one of Twilio', async (status) => {
  const { clock, simulator, ask } = setUp();
  const body = new URLSearchParams(GOOD);
  const request = new Request(`${MESSAGES}.json`, {
    method: 'POST',
    headers: { authorization: basic(ACCOUNT, TOKEN), 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
  await simulator.handle(request, { status, code: 30003 });
  const sid = simulator.messages()[0]?.sid;
  clock.now += 5000;
  const { body: message } = await ask('GET', `${MESSAGES}/${sid}.json`);
  expect(message).toMatchObject({ status, error_code: 30003 });
  expect(problemsOfReply('GET /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json 200', message)).toEqual([]);
});
