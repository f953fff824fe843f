/** Remembers the last things that were worked out, and forgets those before: what is asked for again mostly is asked soon. */
export interface Recent<K extends object, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
}

/** @param size after so many more calls of `set` a thing may be forgotten; never more than twice as many are remembered */
export function createRecent<K extends object, V>(size: number): Recent<K, V> {
  let young = new WeakMap<K, V>();
  let old = young;
  let amount = 0;
  return {
    get: (key) => young.get(key) ?? old.get(key),
    set(key, value) {
      if (amount >= size) {
        old = young;
        young = new WeakMap();
        amount = 0;
      }
      young.set(key, value);
      amount += 1;
    },
  };
}
