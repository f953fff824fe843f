/** A short list that outlives the window, the latest item first. */
export interface RememberedList {
  readonly items: () => readonly string[];
  /** Puts an item first; the oldest ones beyond the limit go. */
  readonly remember: (item: string) => PromiseLike<void>;
  readonly forget: (item: string) => PromiseLike<void>;
}

/** As much of VS Code's `Memento` as is needed. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: readonly string[]): PromiseLike<void>;
}

/** @param limit how many items are kept */
export function rememberedList(store: Store, key: string, limit: number): RememberedList {
  const items = () => {
    // Whatever wrote it, an older version included, it is read as it is found.
    const stored = store.get(key);
    return Array.isArray(stored) ? stored.filter((item: unknown) => typeof item === 'string') : [];
  };
  const others = (item: string) => items().filter((other) => other !== item);
  return {
    items,
    remember: (item) => store.update(key, [item, ...others(item)].slice(0, limit)),
    forget: (item) => store.update(key, others(item)),
  };
}
