/** What the client answered, by what it was asked about: it is asked once, and again when that may have changed. */
export interface Answers<Key, Answer> {
  readonly of: (key: Key) => Promise<Answer>;
  readonly forget: (key: Key) => void;
  /**
   * Asks anew about all that was asked about. Clients tell of changes where there are none: VS Code does when it takes note
   * that it is to tell of them. What is as before stays the same object.
   *
   * @returns whether anything is another, or was not known yet
   */
  readonly renew: () => Promise<boolean>;
}

/** @param ask never rejects; gives plain data */
export function createAnswers<Key, Answer>(ask: (key: Key) => Promise<Answer>): Answers<Key, Answer> {
  const asked = new Map<Key, Promise<Answer>>();
  const answered = new Map<Key, Answer>();

  const askFor = (key: Key): Promise<Answer> => {
    const answer = ask(key).then((next) => {
      const last = answered.get(key);
      const kept = last !== undefined && JSON.stringify(next) === JSON.stringify(last) ? last : next;
      // One that was asked for before may come after it.
      if (asked.get(key) === answer) {
        answered.set(key, kept);
      }
      return kept;
    });
    asked.set(key, answer);
    return answer;
  };

  return {
    of: (key) => asked.get(key) ?? askFor(key),
    forget(key) {
      asked.delete(key);
      answered.delete(key);
    },
    async renew() {
      const changes = [...asked.keys()].map(async (key) => {
        const last = answered.get(key);
        const next = askFor(key);
        return last === undefined || (await next) !== last;
      });
      return (await Promise.all(changes)).includes(true);
    },
  };
}
