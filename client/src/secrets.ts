/** The secrets that `${secret:NAME}` refers to: their values in VS Code's store, which lists none, their names beside it. */
import { rememberedList, type Store } from './remembered-list.ts';

/** As much of VS Code's `SecretStorage` as is needed. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

export interface Secrets {
  /** The names of those that are stored, the latest first. */
  readonly names: () => readonly string[];
  readonly read: (name: string) => Promise<string | undefined>;
  /** Puts it in the place of one of the same name. */
  readonly store: (name: string, value: string) => Promise<void>;
  readonly delete: (name: string) => Promise<void>;
}

const keyOf = (name: string) => `logtoConnector.secret.${name}`;

/** @param memento keeps the names: all of them, for one that is forgotten could never be deleted */
export function createSecrets(store: SecretStore, memento: Store): Secrets {
  const names = rememberedList(memento, 'secretNames', Number.POSITIVE_INFINITY);
  return {
    names: names.items,
    read: async (name) => store.get(keyOf(name)),
    async store(name, value) {
      await store.store(keyOf(name), value);
      await names.remember(name);
    },
    async delete(name) {
      await store.delete(keyOf(name));
      await names.forget(name);
    },
  };
}
