/** The last test sends of a workspace, the latest first. */
import { type Beginning, type Entry, type Progress, readEntry, UNDER_WAY } from './entry.ts';

export interface History {
  readonly entries: () => readonly Entry[];
  /** Puts a send first. */
  readonly begin: (beginning: Beginning) => Promise<Recorder>;
  readonly clear: () => Promise<void>;
}

/** Tells what becomes of a send. Kept each time: a window can be closed before the message has arrived. */
export type Recorder = (progress: Progress) => Promise<void>;

/** As much of VS Code's `Memento` as is needed. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: readonly Entry[]): PromiseLike<void>;
}

export interface HistoryOptions {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onChange: () => void;
}

const KEY = 'sendHistory';
const LIMIT = 50;

export function createHistory({ store, now, onChange }: HistoryOptions): History {
  const stored = store.get(KEY);
  // What another session was sending when it ended, nobody follows any more.
  let entries = (Array.isArray(stored) ? stored : []).flatMap((value: unknown) => {
    const entry = readEntry(value);
    return entry === undefined ? [] : [entry.status === UNDER_WAY ? { ...entry, status: 'unknown' } : entry];
  });
  let count = 0;
  const set = (next: readonly Entry[]) => {
    entries = next.slice(0, LIMIT);
    onChange();
  };
  const save = async () => {
    await store.update(KEY, entries);
  };

  return {
    entries: () => entries,
    async begin(beginning) {
      count += 1;
      const id = `${now()}-${count}`;
      const nothing = { status: UNDER_WAY, segments: null, sid: null, code: null };
      // One by one, so that nothing else of what is handed in comes to be stored.
      const { usageType, number, document, target } = beginning;
      set([{ id, at: now(), usageType, number, document, target, ...nothing }, ...entries]);
      await save();
      return async ({ status, segments, sid, code }) => {
        set(entries.map((entry) => (entry.id === id ? { ...entry, status, segments, sid, code } : entry)));
        await save();
      };
    },
    async clear() {
      set([]);
      await save();
    },
  };
}
