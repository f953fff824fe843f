/** What of a page has changed: at a key, most of it has not, and what is not sent need not be read. */
import type { Page, PageChange, PageItem, ToWebview } from './messages.ts';

export interface Shown {
  readonly page: Page;
  /** Of the file; null where there is none. */
  readonly uri: string | null;
}

/** @returns what a webview must be told that has been told of `before`; undefined where that is nothing */
export function messageAfter(before: Shown | undefined, next: Shown): ToWebview | undefined {
  if (before === undefined || before.uri !== next.uri) {
    return { type: 'show', ...next };
  }
  const change = changeOf(before.page, next.page);
  return change && { type: 'change', change };
}

/** @returns undefined where the pages are the same */
export function changeOf(before: Page, after: Page): PageChange | undefined {
  const known = new Map(before.items.map(({ key, html }) => [key, html]));
  const items = after.items.map((item) => (known.get(item.key) === item.html ? { key: item.key } : item));
  const areSame =
    items.length === before.items.length &&
    items.every((item, index) => !('html' in item) && item.key === before.items[index]?.key);
  const change = {
    ...(after.head !== before.head && { head: after.head }),
    ...(after.status !== before.status && { status: after.status }),
    ...(!areSame && { items }),
    ...(after.foot !== before.foot && { foot: after.foot }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** @returns undefined where an item is neither in the change nor in the page before: it is a change of another page */
export function applyChange(before: Page, change: PageChange): Page | undefined {
  const known = new Map(before.items.map(({ key, html }) => [key, html]));
  const items: PageItem[] = [];
  for (const { key, html = known.get(key) } of change.items ?? before.items) {
    if (html === undefined) {
      return undefined;
    }
    items.push({ key, html });
  }
  return { ...before, ...change, items };
}
