/** In another language every word about a test send is of it, but for what Twilio says and what the config names. */
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../server/src/send/credentials.ts';
import { deliver } from '../../server/src/send/deliver.ts';
import { findInEnvironment } from '../../server/src/send/environment.ts';
import type { Outcome } from '../../server/src/send/flow.ts';
import { resolveReferences } from '../../server/src/send/references.ts';
import { sendAllTemplates } from '../../server/src/send/send-all.ts';
import { summarySentence, summaryTable } from '../../server/src/send/summary.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';
import { requiredConfig } from '../support/configs.ts';
import { unmarked, usePseudoLocale } from '../support/pseudo-locale.ts';
import { ACCOUNT, SERVICE, TOKEN } from '../twilio/support.ts';
import { manualClock } from './manual-clock.ts';
import { DELIVERED, PHONE, refused, scripted, snapshotOf } from './support.ts';

usePseudoLocale();

const { templates } = snapshotOf(requiredConfig).plan;
const [template] = templates;
const config = {
  accountSID: ACCOUNT,
  authToken: TOKEN,
  fromMessagingServiceSID: SERVICE,
  disableRiskCheck: false,
  templates: [],
};
const TYPES = /SignIn|Register|ForgotPassword|Generic/;
/** Twilio's statuses, which its Console has, too. */
const STATUSES = /\b(?:queued|sending|sent|delivered)\b/;

test('what goes on while a message is sent, waited for and looked for', async () => {
  if (template === undefined) {
    throw new Error('The config of the test has no template.');
  }
  const clock = manualClock();
  const simulator = createSimulator({ now: clock.now });
  let requests = 0;
  const fetch = async (url: string, init: RequestInit) => {
    requests += 1;
    if (requests === 1) {
      const headers = { 'retry-after': '2' };
      return Response.json({ code: 20429, message: 'Too fast', status: 429 }, { status: 429, headers });
    }
    const response = await simulator.handle(new Request(url, init));
    if (requests === 2) {
      throw Object.assign(new Error('fetch failed'), { code: 'ECONNRESET' });
    }
    return response;
  };
  const progress: string[] = [];
  const { signal } = new AbortController();
  const options = { baseUrl: 'http://127.0.0.1', timeoutMs: 1000, followForMs: 60_000, signal, fetch, clock };
  await deliver(options, config, { template, number: PHONE }, { onProgress: (what) => progress.push(what) });
  expect(progress.length).toBeGreaterThan(5);
  expect(unmarked(progress.join('\n').replaceAll(/ s$/gm, ''), STATUSES)).toEqual([]);
});

describe('all templates', () => {
  const results = (...outcomes: readonly (Outcome | null)[]) => ({
    kind: 'summary' as const,
    number: PHONE,
    config,
    results: templates.flatMap((one, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? [] : [{ template: one, outcome }];
    }),
  });
  const unknown: Outcome = { kind: 'timed-out', afterMs: 250, delivery: 'unknown' };
  const data = [TYPES, STATUSES, /SM0+/];

  test.each([
    ['one of each', results(DELIVERED, refused(21211, 'sent'), null)],
    ['several', results(DELIVERED, DELIVERED, null, null)],
    ['failures', results(refused(21211, 'sent'), unknown)],
  ])('%s', (_, summary) => {
    expect(unmarked(summarySentence(summary))).toEqual([]);
    expect(unmarked(summaryTable(summary, 'live'), ...data)).toEqual([]);
    expect(unmarked(summaryTable(summary, 'simulator'), ...data)).toEqual([]);
  });

  test('and their progress', async () => {
    const { ports } = scripted({ text: requiredConfig });
    const progress: string[] = [];
    await sendAllTemplates(
      {
        ...ports,
        askNumber: async () => PHONE,
        confirm: async () => 'send',
        run: (work) => work({ signal: new AbortController().signal, onProgress: (what) => progress.push(what) }),
        async send(_url, _config, _one, { onProgress }) {
          onProgress('sent');
          return DELIVERED;
        },
        clock: manualClock(),
      },
      {},
    );
    expect(progress).toHaveLength(templates.length);
    expect(unmarked(progress.join('\n'), TYPES, STATUSES)).toEqual([]);
  });
});

describe('references', () => {
  const places = { process: { HERE: 'x' }, file: 'THERE=y' };
  const lookup = async ({ name }: { readonly name: string }) => findInEnvironment(name, places);

  test.each(['HERE', 'THERE', 'NOWHERE'])('to %s', async (name) => {
    const found = findInEnvironment(name, places);
    expect(unmarked(found.ok ? found.origin : found.problem, '.env', name)).toEqual([]);
  });

  test.each(['${env:HERE}', '${env:THERE}', '${env:NOWHERE}', '${env:'])(
    'that lead to no token: %s',
    async (authToken) => {
      const resolution = await resolveReferences({ authToken }, lookup);
      const data = ['authToken', '.env', 'Auth Token', /HERE|THERE|NOWHERE/];
      expect(resolution.ok ? 'a token' : unmarked(resolution.message, ...data)).toEqual([]);
    },
  );

  test.each(['{', '{}', '{ "authToken": "${env:NOWHERE}" }'])('where the config is %s', async (text) => {
    const reading = await readCredentials(text, ['authToken'], lookup);
    expect(reading.ok ? 'a token' : unmarked(reading.message, 'authToken', '.env', 'NOWHERE')).toEqual([]);
  });
});
