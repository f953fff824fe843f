/** The simulator misbehaves as it is told, and clients see what they would see of Twilio. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ClientOptions, createMessage, fetchMessage } from '../../server/src/twilio/client.ts';
import { describeOutcome } from '../../server/src/twilio/describe-outcome.ts';
import { chosenFaults } from '../../server/src/twilio/simulator/chosen-faults.ts';
import type { Fault } from '../../server/src/twilio/simulator/fault.ts';
import { listen } from '../../server/src/twilio/simulator/listener.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { CREDENTIALS, FIELDS } from './support.ts';

async function setUp() {
  const clock = { now: Date.UTC(2026, 7, 24) };
  const simulator = createSimulator({ now: () => clock.now });
  const errors: unknown[] = [];
  const listener = await listen(simulator, { onError: (error) => errors.push(error) });
  onTestFinished(async () => {
    await listener.close();
    expect(errors).toEqual([]);
  });
  const options: ClientOptions = { fetch: (url, init) => fetch(url, init), baseUrl: listener.url, timeoutMs: 10_000 };
  const control = (method: string, body?: unknown) =>
    fetch(`${listener.url}/simulator/faults`, {
      method,
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
  const send = (more: Partial<ClientOptions> = {}) => createMessage({ ...options, ...more }, CREDENTIALS, FIELDS);
  return { clock, simulator, listener, options, control, send };
}

describe('a simulator that misbehaves', () => {
  it.each([
    [20003, 401, 'not-sent'],
    [20429, 429, 'not-sent'],
    [20503, 503, 'unknown'],
    [20504, 504, 'unknown'],
    [21608, 400, 'not-sent'],
    [63038, 429, 'not-sent'],
  ])('refuses with %i', async (code, httpStatus, delivery) => {
    const { listener, simulator, send } = await setUp();
    listener.setFaults([{ code }]);
    expect(await send()).toMatchObject({ kind: 'refused', code, httpStatus, delivery });
    expect(simulator.messages()).toEqual([]);
  });

  it('says when to come again', async () => {
    const { listener, options } = await setUp();
    listener.setFaults([{ on: 'all', code: 20429, retryAfter: 7 }]);
    const reply = await fetch(`${options.baseUrl}/2010-04-01/Accounts/x/Messages.json`);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('ends the connection before the message is taken, or after', async () => {
    const { listener, simulator, send } = await setUp();
    listener.setFaults([{ connection: 'drop-before' }]);
    expect(await send()).toMatchObject({ kind: 'unreachable', delivery: 'unknown' });
    expect(simulator.messages()).toHaveLength(0);
    listener.setFaults([{ connection: 'drop-after' }]);
    expect(await send()).toMatchObject({ kind: 'unreachable', delivery: 'unknown' });
    expect(simulator.messages()).toHaveLength(1);
  });

  it('goes silent after it took the message', async () => {
    const { listener, simulator, send } = await setUp();
    listener.setFaults([{ connection: 'silent' }]);
    expect(await send({ timeoutMs: 300 })).toEqual({ kind: 'timed-out', afterMs: 300, delivery: 'unknown' });
    expect(simulator.messages()).toHaveLength(1);
  });

  it('answers late, and can be left meanwhile', async () => {
    const { listener, send } = await setUp();
    listener.setFaults([{ delay: 100, times: 1 }]);
    const start = performance.now();
    expect(await send()).toMatchObject({ kind: 'created' });
    expect(performance.now() - start).toBeGreaterThan(95);
    listener.setFaults([{ delay: 60_000 }]);
    const signal = AbortSignal.timeout(100);
    expect(await send({ signal })).toEqual({ kind: 'cancelled', delivery: 'unknown' });
  });

  it.each(['failed', 'undelivered'] as const)('takes a message that will be %s', async (status) => {
    const { clock, listener, options, send } = await setUp();
    listener.setFaults([{ late: { status, code: 30003 } }]);
    const created = await send();
    expect(created).toMatchObject({ kind: 'created', message: { status: 'queued', errorCode: null } });
    clock.now += 5000;
    const sid = created.kind === 'created' ? created.message.sid : '';
    const found = await fetchMessage(options, CREDENTIALS, sid);
    expect(found).toMatchObject({ kind: 'found', message: { status, errorCode: 30003 } });
    expect(describeOutcome(found).href).toBe('https://www.twilio.com/docs/api/errors/30003');
  });

  it('lets only those requests suffer that it is told, as often as it is told', async () => {
    const { listener, options, send } = await setUp();
    listener.setFaults([
      { code: 20500, times: 1 },
      { on: 'read', connection: 'drop-before', times: 1 },
    ]);
    const kinds = [await send(), await send()].map(({ kind }) => kind);
    expect(kinds).toEqual(['refused', 'created']);
    const sid = `SM${'0'.repeat(32)}`;
    expect(await fetchMessage(options, CREDENTIALS, sid)).toMatchObject({ kind: 'unreachable' });
    expect(await fetchMessage(options, CREDENTIALS, sid)).toMatchObject({ kind: 'refused', code: 20404 });
  });
});

describe('what a user chooses', () => {
  const chosen = { error: 0, delayMs: 0, connection: 'works' } as const;

  it('is nothing by default', async () => {
    const { listener, send } = await setUp();
    listener.setFaults(chosenFaults(chosen));
    expect(await send()).toMatchObject({ kind: 'created' });
  });

  it('is an error at once, or late where Twilio finds it out late', async () => {
    const { clock, listener, options, send } = await setUp();
    listener.setFaults(chosenFaults({ ...chosen, error: 21608 }));
    expect(await send()).toMatchObject({ kind: 'refused', code: 21608 });
    listener.setFaults(chosenFaults({ ...chosen, error: 30005 }));
    const created = await send();
    clock.now += 5000;
    const sid = created.kind === 'created' ? created.message.sid : '';
    expect(await fetchMessage(options, CREDENTIALS, sid)).toMatchObject({ message: { errorCode: 30005 } });
  });

  it.each([
    ['drops before', 0],
    ['drops after', 1],
    ['silent', 1],
  ] as const)('is a connection that %s: %i messages are taken, and can be asked about', async (connection, taken) => {
    const { listener, options, simulator, send } = await setUp();
    listener.setFaults(chosenFaults({ ...chosen, connection }));
    expect(await send({ timeoutMs: 500 })).toMatchObject({ delivery: 'unknown' });
    expect(simulator.messages()).toHaveLength(taken);
    expect(await fetchMessage(options, CREDENTIALS, `SM${'0'.repeat(32)}`)).toMatchObject({ code: 20404 });
  });

  it('is a delay of everything', async () => {
    const { listener, options } = await setUp();
    listener.setFaults(chosenFaults({ ...chosen, delayMs: 60_000 }));
    const hasty = { ...options, timeoutMs: 100 };
    expect(await createMessage(hasty, CREDENTIALS, FIELDS)).toMatchObject({ kind: 'timed-out' });
    expect(await fetchMessage(hasty, CREDENTIALS, `SM${'0'.repeat(32)}`)).toMatchObject({ kind: 'timed-out' });
  });
});

describe('its own HTTP interface', () => {
  it('sets faults, tells of them, and takes them away', async () => {
    const { control, send } = await setUp();
    const faults: Fault[] = [{ code: 21610, times: 2 }];
    expect(await (await control('PUT', faults)).json()).toEqual(faults);
    expect(await send()).toMatchObject({ kind: 'refused', code: 21610 });
    expect(await (await control('GET')).json()).toEqual([{ code: 21610, times: 1 }]);
    expect(await (await control('DELETE')).json()).toEqual([]);
    expect(await send()).toMatchObject({ kind: 'created' });
  });

  it.each([
    ['not JSON', 'list of faults'],
    [{ code: 1 }, 'list of faults'],
    [[7], 'form'],
    [[{ delay: -1 }], 'delay'],
    [[{ delay: 2 ** 31 }], 'delay'],
    [[{ on: ['create'] }], 'on'],
    [[{ connection: 'slow' }], 'connection'],
    [[{ on: 'sunday' }], 'on'],
    [[{ late: { status: 'lost', code: 1 } }], 'late'],
    [[{ toString: 1 }], 'toString'],
  ])('refuses %j', async (body, words) => {
    const { control, send } = await setUp();
    const reply = await control('PUT', body);
    expect([reply.status, await reply.json()]).toEqual([
      400,
      expect.objectContaining({ message: expect.stringContaining(words) }),
    ]);
    expect(await send()).toMatchObject({ kind: 'created' });
  });

  it('has no other methods', async () => {
    const { control } = await setUp();
    const reply = await control('POST', []);
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, PUT, DELETE']);
  });
});
