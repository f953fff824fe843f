import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { ACCOUNT, SERVICE, TOKEN } from './support.ts';

export const START = Date.UTC(2026, 7, 24, 5, 1, 45);
export const MESSAGES = `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Messages`;
export const basic = (user: string, password: string) => `Basic ${btoa(`${user}:${password}`)}`;
export const GOOD = {
  To: '+14155552671',
  MessagingServiceSid: SERVICE,
  Body: 'Your code is 000000.',
  RiskCheck: 'enable',
};

/** A simulator whose clock the test sets, and two ways to ask it something. */
export function setUp() {
  const clock = { now: START };
  const simulator = createSimulator({ now: () => clock.now });
  const ask = async (method: string, url: string, init: { body?: string; headers?: Record<string, string> } = {}) => {
    const headers = { authorization: basic(ACCOUNT, TOKEN), ...init.headers };
    const reply = await simulator.handle(new Request(url, { method, headers, body: init.body ?? null }));
    return { status: reply.status, headers: reply.headers, body: JSON.parse(await reply.text()) };
  };
  const post = (parameters: Record<string, string>, url = `${MESSAGES}.json`, headers: Record<string, string> = {}) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return ask('POST', url, { body: new URLSearchParams(parameters).toString(), headers: { ...type, ...headers } });
  };
  return { clock, simulator, ask, post };
}
