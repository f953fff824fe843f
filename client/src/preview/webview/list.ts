/** The list of messages: each item is known by its key, and touched only where its HTML has changed. */
import type { PageItem } from '../messages.ts';
import { morph } from './morph.ts';

export interface List {
  readonly show: (items: readonly PageItem[]) => void;
  /** Marks the item that the cursor is in, and brings it into view; null marks none. */
  readonly mark: (key: string | null) => void;
  /** The key of the item around a place in it; empty where there is none. */
  readonly keyAt: (place: Element) => string;
  /** Moves the focus by so many items, from the one that has it. @returns whether it has moved */
  readonly moveFocus: (by: number) => boolean;
}

interface Item {
  readonly element: HTMLLIElement;
  readonly html: string;
}

export function createList(list: HTMLElement): List {
  let shown = new Map<string, Item>();
  let marked: string | null = null;

  const focusable = (element: Element | undefined) => element?.querySelector<HTMLElement>('button');
  const applyMark = () => {
    for (const [key, { element }] of shown) {
      if (key === marked) {
        element.setAttribute('aria-current', 'true');
      } else {
        element.removeAttribute('aria-current');
      }
    }
  };

  return {
    show(items) {
      const focused = [...shown.values()].findIndex(({ element }) => element.contains(document.activeElement));
      const next = new Map<string, Item>();
      for (const [index, { key, html }] of items.entries()) {
        const before = shown.get(key);
        const element = before?.element ?? createItem(key);
        if (before?.html !== html) {
          morph(element, html);
        }
        if (list.children[index] !== element) {
          list.insertBefore(element, list.children[index] ?? null);
        }
        next.set(key, { element, html });
      }
      for (const [key, { element }] of shown) {
        if (!next.has(key)) {
          element.remove();
        }
      }
      shown = next;
      applyMark();
      // What had the focus may be gone, such as the button of what is mended.
      if (focused >= 0 && (document.activeElement === document.body || document.activeElement === null)) {
        const elements = [...list.children];
        focusable(elements[Math.min(focused, elements.length - 1)])?.focus();
      }
    },
    mark(key) {
      if (key !== marked) {
        marked = key;
        applyMark();
        const element = key === null ? undefined : shown.get(key)?.element;
        element?.scrollIntoView({ block: 'nearest' });
      }
    },
    keyAt: (place) => place.closest('li[data-key]')?.getAttribute('data-key') ?? '',
    moveFocus(by) {
      const elements = [...list.children];
      const from = elements.findIndex((element) => element.contains(document.activeElement));
      const step = Math.sign(by);
      const isAt = (index: number) => index >= 0 && index < elements.length;
      // What has nothing to press is passed over.
      for (let index = from + by; from >= 0 && isAt(index); index += step) {
        const target = focusable(elements[index]);
        if (target) {
          target.focus();
          return true;
        }
      }
      return false;
    },
  };
}

function createItem(key: string): HTMLLIElement {
  const element = document.createElement('li');
  element.dataset['key'] = key;
  return element;
}
