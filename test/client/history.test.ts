import { describe, expect, test } from 'vitest';
import { type Entry, endOf, progressOf, readEntry, shorten, UNDER_WAY } from '../../client/src/history/entry.ts';
import { createHistory } from '../../client/src/history/history.ts';
import { consolePage, isAtTwilio, rowOf } from '../../client/src/history/present.ts';
import { DELIVERED, PHONE, refused } from '../send/support.ts';

const SID = `SM${'0'.repeat(32)}`;
const BEGINNING = {
  usageType: 'SignIn',
  number: shorten(PHONE.international),
  document: 'file:///a.json',
  target: 'live',
} as const;
const SENT = { status: 'sent', segments: 1, sid: SID, code: null };

/** @param stored what an earlier session left */
function history(stored?: unknown) {
  const values = new Map<string, unknown>([['sendHistory', stored]]);
  let changes = 0;
  let now = 0;
  const store = {
    get: (key: string) => values.get(key),
    async update(key: string, value: readonly Entry[]) {
      values.set(key, value);
    },
  };
  const options = {
    store,
    now: () => (now += 1000),
    onChange() {
      changes += 1;
    },
  };
  return { ...createHistory(options), values, changes: () => changes };
}

describe('the history', () => {
  test('has the latest send first, and each status as it comes', async () => {
    const { begin, entries, changes } = history();
    await begin(BEGINNING);
    const record = await begin({ ...BEGINNING, usageType: 'Generic' });
    expect(entries().map(({ usageType, status }) => [usageType, status])).toEqual([
      ['Generic', UNDER_WAY],
      ['SignIn', UNDER_WAY],
    ]);
    const before = changes();
    await record(SENT);
    expect(changes()).toBe(before + 1);
    await record({ ...SENT, status: 'delivered' });
    expect(entries()[0]).toMatchObject({ status: 'delivered', sid: SID, segments: 1 });
    expect(entries()[1]?.status).toBe(UNDER_WAY);
  });

  test('outlives the window; what was being sent then, nobody knows of', async () => {
    const { begin, values } = history();
    await (await begin(BEGINNING))(SENT);
    await begin(BEGINNING);
    const later = history(JSON.parse(JSON.stringify(values.get('sendHistory'))));
    expect(later.entries().map(({ status }) => status)).toEqual(['unknown', 'sent']);
  });

  test('knows of a message that Twilio took, although the window is closed before it arrives', async () => {
    const { begin, values } = history();
    await (await begin(BEGINNING))({ ...SENT, status: 'queued' });
    const later = history(JSON.parse(JSON.stringify(values.get('sendHistory'))));
    expect(later.entries()).toMatchObject([{ status: 'queued', sid: SID }]);
  });

  test('stores no number, no text and no credentials, whatever it is handed', async () => {
    const { begin, values } = history();
    const more = { ...BEGINNING, authToken: 'canary-token', text: 'canary-text' };
    await (await begin(more))({ ...SENT, ...{ errorMessage: 'canary-message' } });
    const stored = JSON.stringify(values.get('sendHistory'));
    expect(stored).toContain('+1 … 71');
    expect(stored).not.toMatch(/canary|4155552671|415 555/);
  });

  test('keeps the last fifty, and can be cleared', async () => {
    const { begin, entries, clear, values } = history();
    for (let index = 0; index < 60; index += 1) {
      await begin({ ...BEGINNING, usageType: String(index) });
    }
    expect([entries().length, entries()[0]?.usageType]).toEqual([50, '59']);
    await clear();
    expect([entries(), values.get('sendHistory')]).toEqual([[], []]);
  });

  test.each([null, 'text', [1, null, {}, { id: 'x' }]])('reads %j that something else stored', (stored) => {
    expect(history(stored).entries()).toEqual([]);
  });
});

describe('how a send ended', () => {
  test.each([
    [DELIVERED, { status: 'delivered', code: null, sid: SID }],
    [refused(20003), { status: 'refused', code: 20003, sid: null }],
    [{ kind: 'timed-out', afterMs: 1, delivery: 'unknown' } as const, { status: 'unknown' }],
    [{ kind: 'cancelled', delivery: 'not-sent' } as const, { status: 'not sent' }],
    [{ kind: 'invalid-sid', field: 'accountSID' } as const, { status: 'not sent' }],
  ])('%j', (outcome, expected) => {
    expect(endOf(outcome)).toMatchObject(expected);
  });
});

describe('a row of the view', () => {
  const at = new Date(2026, 0, 2, 3, 4, 5).getTime();
  const entry: Entry = { ...BEGINNING, id: '1', at, ...SENT };

  test('has time, template, number, status and segments', () => {
    const { label, description, context } = rowOf(entry, 'en');
    expect([label, description, context]).toEqual(['SignIn', 'sent · 03:04 · +1 … 71 · 1 segment', 'send-at-twilio']);
  });

  test('explains an error', () => {
    const late = progressOf({ sid: SID, status: 'undelivered', segments: 2, errorCode: 30003, errorMessage: null });
    const { description, tooltip, icon } = rowOf({ ...entry, ...late }, 'en');
    expect(description).toBe('undelivered (30003) · 03:04 · +1 … 71 · 2 segments');
    expect(tooltip).toContain('The phone could not be reached (error 30003).');
    expect(icon).toBe('error');
  });

  test('of the simulator leads to no page of Twilio', () => {
    expect(isAtTwilio(entry)).toBe(true);
    expect(isAtTwilio({ ...entry, sid: null })).toBe(false);
    expect(isAtTwilio({ ...entry, target: 'simulator' })).toBe(false);
    expect(rowOf({ ...entry, target: 'simulator' }, 'en').context).toBe('send');
    expect(consolePage(SID)).toBe(`https://www.twilio.com/console/sms/logs/${SID}`);
  });

  test.each([
    ['delivered', 'check'],
    ['sent', 'arrow-right'],
    ['failed', 'error'],
    ['refused', 'error'],
    [UNDER_WAY, 'loading~spin'],
    ['unknown', 'question'],
    ['not sent', 'circle-slash'],
  ])('shows %s by the icon %s', (status, icon) => {
    expect(rowOf({ ...entry, status }, 'en').icon).toBe(icon);
  });
});

test('an entry is read as it was written', () => {
  const entry: Entry = { ...BEGINNING, id: '1', at: 5, ...SENT };
  expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
});
