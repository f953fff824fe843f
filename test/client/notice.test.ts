import { describe, expect, test } from 'vitest';
import { noticeOf } from '../../client/src/send/notice.ts';
import type { Reference } from '../../server/src/core/reference.ts';
import type { News, Outcome } from '../../server/src/send/flow.ts';
import { readTwilioConfig } from '../../server/src/twilio/config.ts';
import { DELIVERED, PHONE, refused, snapshotOf } from '../send/support.ts';
import { configWith, validConfig } from '../support/configs.ts';

const { plan } = snapshotOf(validConfig);
const reading = readTwilioConfig(validConfig);

function outcomeNews(outcome: Outcome): News {
  const [template] = plan.templates;
  if (template === undefined || !reading.ok) {
    throw new Error('The config of the test is not valid.');
  }
  return { kind: 'outcome', outcome, composition: { template, number: PHONE }, config: reading.config };
}

const titles = (news: News, target: 'live' | 'simulator' = 'live') =>
  noticeOf(news, target).actions.map(({ title }) => title);

describe('what the user is told', () => {
  const failures: readonly Outcome[] = [
    refused(20003),
    refused(21211),
    { kind: 'invalid-sid', field: 'accountSID' },
    { kind: 'timed-out', afterMs: 30_000, delivery: 'unknown' },
    { kind: 'unreachable', cause: 'The name api.twilio.com could not be found.', delivery: 'not-sent' },
    { kind: 'redirected', httpStatus: 302, location: 'https://login.example', delivery: 'not-sent' },
    { kind: 'not-json', httpStatus: 200, excerpt: 'Log in', delivery: 'unknown' },
    { kind: 'unexpected-reply', httpStatus: 200, problem: 'incomplete', delivery: 'unknown' },
  ];

  test('each failure has a message of its own, and is an error', () => {
    const notices = failures.map((outcome) => noticeOf(outcomeNews(outcome), 'live'));
    expect(new Set(notices.map(({ text }) => text)).size).toBe(failures.length);
    expect(new Set(notices.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  test('a secret that is not stored can be stored from there, what else leads nowhere is in the list of problems', () => {
    const because = (missing?: Reference) =>
      noticeOf({ kind: 'unresolved', message: 'No.', ...(missing && { missing }) }, 'live').actions;
    expect(because({ source: 'secret', name: 'TOKEN' })).toEqual([
      { title: 'Store Secret', kind: 'command', command: 'logtoConnector.storeSecret', argument: 'TOKEN' },
    ]);
    expect(because({ source: 'env', name: 'TOKEN' })).toMatchObject([{ kind: 'show-problems' }]);
    expect(because()).toMatchObject([{ kind: 'show-problems' }]);
  });

  test('a message that went through: its SID and status', () => {
    const notice = noticeOf(outcomeNews(DELIVERED), 'live');
    expect(notice.severity).toBe('information');
    expect(notice.text).toBe(`The message was delivered: SM${'0'.repeat(32)}, 1 segment.`);
    expect(notice.actions[0]).toEqual({ title: 'Copy SID', kind: 'copy', text: `SM${'0'.repeat(32)}` });
  });

  test('a message that the simulator took is no message that was sent', () => {
    const news = outcomeNews(DELIVERED);
    expect(noticeOf(news, 'simulator').text).toMatch(/^Simulator: /);
    expect(titles(news, 'simulator')).toEqual(['Copy SID', 'Show Simulator']);
    // Its log has what it refused, too.
    expect(titles(outcomeNews(refused(21211)), 'simulator')).toEqual(['About This Error', 'Show Simulator']);
  });

  test('a message that Twilio took and could not deliver is an error, with its code', () => {
    const message = {
      sid: `SM${'1'.repeat(32)}`,
      status: 'undelivered',
      segments: 1,
      errorCode: 30003,
      errorMessage: null,
    };
    const notice = noticeOf(outcomeNews({ kind: 'found', message }), 'live');
    expect(notice.severity).toBe('error');
    expect(notice.text).toContain('(error 30003)');
    expect(notice.actions.map(({ title }) => title)).toEqual(["Twilio's Page", 'Copy SID', 'Show Log']);
  });

  test("a refusal leads to Twilio's page", () => {
    expect(noticeOf(outcomeNews(refused(20003)), 'live').actions[0]).toEqual({
      title: 'About This Error',
      kind: 'open',
      href: 'https://www.twilio.com/docs/api/errors/20003',
    });
  });

  test.each([
    ['before it was sent', 'not-sent', 'information'],
    ['while it was being sent', 'unknown', 'warning'],
  ] as const)('cancelled %s', (_, delivery, severity) => {
    expect(noticeOf(outcomeNews({ kind: 'cancelled', delivery }), 'live').severity).toBe(severity);
  });

  test('errors in the config: the first ones by name, and the way to them', () => {
    const { errors } = snapshotOf(configWith('', { without: ['Generic', 'SignIn', 'Register'] })).plan;
    const notice = noticeOf({ kind: 'errors', errors }, 'live');
    expect(notice.text).toContain('the config has 3 errors');
    expect(notice.text).toContain(errors[0]?.message);
    expect(notice.text).toMatch(/And 1 more\.$/);
    expect(notice.actions).toEqual([
      { title: 'Go to First Error', kind: 'go-to', range: errors[0]?.range },
      { title: 'Show Problems', kind: 'show-problems' },
    ]);
  });

  test.each([
    [{ kind: 'untrusted' }, ['Manage Workspace Trust']],
    [{ kind: 'bad-address', message: 'Not this.' }, ['Open Setting']],
    [{ kind: 'no-config' }, ['New Connector Config']],
    [{ kind: 'no-templates' }, []],
    [{ kind: 'unreadable', message: 'Not this.' }, ['Show Problems']],
  ] as const)('%o', (news, expected) => {
    expect(titles(news)).toEqual(expected);
    expect(noticeOf(news, 'live').text).not.toBe('');
  });
});
