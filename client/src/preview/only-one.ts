/** Holds the one preview that there is: another one takes its place. */

interface Disposable {
  readonly dispose: () => void;
}

export interface OnlyOne<T extends Disposable> {
  /** Undefined where there is none, or it was closed. */
  readonly get: () => T | undefined;
  /** @param make is told what to call when what it makes is closed, by whomever */
  readonly replace: (make: (onClose: () => void) => T) => void;
}

export function onlyOne<T extends Disposable>(): OnlyOne<T> {
  let held: T | undefined;
  return {
    get: () => held,
    replace(make) {
      held?.dispose();
      const made = make(() => {
        // What was replaced says nothing of what there is now.
        if (held === made) {
          held = undefined;
        }
      });
      held = made;
    },
  };
}
