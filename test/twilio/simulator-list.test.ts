import { describe, expect, it } from 'vitest';
import { GOOD, MESSAGES, setUp } from './simulator-support.ts';
import { ACCOUNT } from './support.ts';

describe('the list', () => {
  it('gives the messages of an account page by page, the newest first', async () => {
    const { clock, ask, post } = setUp();
    for (const text of ['1', '2', '3', '4', '5']) {
      await post({ ...GOOD, Body: text });
      clock.now += 1000;
    }
    const pages: string[][] = [];
    let uri: string | null = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json?PageSize=2`;
    while (uri !== null) {
      const { body } = await ask('GET', `https://api.twilio.com${uri}`);
      pages.push(body.messages.map((message: { body: string }) => message.body));
      expect(body).toMatchObject({ page: pages.length - 1, page_size: 2, start: (pages.length - 1) * 2 });
      uri = body.next_page_uri;
    }
    expect(pages).toEqual([['5', '4'], ['3', '2'], ['1']]);
    const last = await ask('GET', `${MESSAGES}.json?PageSize=2&Page=2`);
    expect(last.body.previous_page_uri).toBe(`/2010-04-01/Accounts/${ACCOUNT}/Messages.json?PageSize=2&Page=1`);
    expect(last.body.end).toBe(4);
  });

  it('filters by number and day', async () => {
    const { clock, ask, post } = setUp();
    await post(GOOD);
    clock.now += 86_400_000;
    await post({ ...GOOD, To: '+447400123456' });
    clock.now += 10_000;
    const count = async (query: string) => (await ask('GET', `${MESSAGES}.json?${query}`)).body.messages.length;
    expect(await count('')).toBe(2);
    expect(await count('To=%2B447400123456')).toBe(1);
    expect(await count('To=%2B447400999999')).toBe(0);
    expect(await count('From=%2B15005550006')).toBe(2);
    expect(await count('DateSent=2026-08-24')).toBe(1);
    expect(await count('DateSent%3C=2026-08-24')).toBe(1);
    expect(await count('DateSent%3E=2026-08-24')).toBe(2);
    expect(await count('DateSent%3E=2026-08-26')).toBe(0);
  });

  it('refuses a page that is too large', async () => {
    expect((await setUp().ask('GET', `${MESSAGES}.json?PageSize=1001`)).body.code).toBe(20007);
  });
});
