import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../client/src/preview/messages.ts';
import { applyChange, changeOf, messageAfter } from '../../client/src/preview/page-change.ts';

const page = (texts: Readonly<Record<string, string>>, parts: Partial<Page> = {}): Page => ({
  ...{ head: 'Acme', status: '2 messages', foot: '' },
  items: Object.entries(texts).map(([key, html]) => ({ key, html })),
  ...parts,
});

describe('the change from one page to the next', () => {
  test('has the HTML of the item that is another, and no more', () => {
    expect(changeOf(page({ a: 'one', b: 'two' }), page({ a: 'one', b: 'three' }))).toEqual({
      items: [{ key: 'a' }, { key: 'b', html: 'three' }],
    });
  });

  test('has the order where items have moved or are gone', () => {
    expect(changeOf(page({ a: 'one', b: 'two' }), page({ b: 'two', a: 'one' }))).toEqual({
      items: [{ key: 'b' }, { key: 'a' }],
    });
    expect(changeOf(page({ a: 'one', b: 'two' }), page({ b: 'two' }))).toEqual({ items: [{ key: 'b' }] });
    expect(changeOf(page({ a: 'one' }), page({}))).toEqual({ items: [] });
  });

  test('has what stands around the items where that alone is another', () => {
    expect(changeOf(page({ a: 'one' }), page({ a: 'one' }, { status: '' }))).toEqual({ status: '' });
  });

  test('is none where nothing has changed', () => {
    expect(changeOf(page({ a: 'one', b: 'two' }), page({ a: 'one', b: 'two' }))).toBeUndefined();
  });

  test('leads from the one to the other', () => {
    const html = fc.constantFrom('', 'one', 'two');
    const items = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), html }), {
      selector: ({ key }) => key,
    });
    const pages = fc.record({ head: html, status: html, items, foot: html });
    fc.assert(
      fc.property(pages, pages, (before, after) => {
        const change = changeOf(before, after);
        expect(change ? applyChange(before, change) : before).toEqual(after);
      }),
    );
  });

  test('is not taken by a page that it does not belong to', () => {
    expect(applyChange(page({}), { items: [{ key: 'a' }] })).toBeUndefined();
  });
});

describe('a webview is told', () => {
  const before = { page: page({ a: 'one' }), uri: 'file:///a' };

  test('of the whole page where it has none, or that of another file', () => {
    expect(messageAfter(undefined, before)).toEqual({ type: 'show', ...before });
    expect(messageAfter({ ...before, uri: null }, before)).toEqual({ type: 'show', ...before });
  });

  test('of what has changed where the file goes on, and of nothing where that is nothing', () => {
    const next = { ...before, page: page({ a: 'two' }) };
    expect(messageAfter(before, next)).toEqual({ type: 'change', change: { items: [{ key: 'a', html: 'two' }] } });
    expect(messageAfter(before, before)).toBeUndefined();
  });
});
