/**
 * What the server says of the workspace, one file at a time and after the pull of the same document: the library drops
 * what comes before that pull has ended, and a server that has told of a deleted file does not tell of it again.
 */
export interface InTurn {
  /** Runs the pull of a document. */
  readonly pull: <T>(uri: string, run: () => Promise<T>) => Promise<T>;
  /** Calls `tell` at once, or when the pull has ended; of more than one that wait, the last. */
  readonly afterPull: (uri: string, tell: () => void) => void;
}

export function createInTurn(): InTurn {
  const pulls = new Map<string, symbol>();
  const waiting = new Map<string, () => void>();
  return {
    async pull(uri, run) {
      const pull = Symbol(uri);
      pulls.set(uri, pull);
      try {
        return await run();
      } finally {
        // Only in the next turn has the library taken note of the end, or begun the next pull.
        setTimeout(() => {
          if (pulls.get(uri) === pull) {
            pulls.delete(uri);
            waiting.get(uri)?.();
            waiting.delete(uri);
          }
        });
      }
    },
    afterPull(uri, tell) {
      if (pulls.has(uri)) {
        waiting.set(uri, tell);
      } else {
        tell();
      }
    },
  };
}
