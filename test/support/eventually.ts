/** Waits for what must come true, without sleeping longer than it takes. */

/**
 * @param read gives the value as it is now
 * @param isDone whether that is what is waited for
 * @throws {Error} with the last value where the deadline passes, in milliseconds
 */
export async function eventually<T>(
  read: () => T | Promise<T>,
  isDone: (value: T) => boolean,
  deadline = 10_000,
): Promise<T> {
  const end = performance.now() + deadline;
  for (;;) {
    const value = await read();
    if (isDone(value)) {
      return value;
    }
    if (performance.now() > end) {
      throw new Error(`Not true after ${deadline} ms. The last value: ${JSON.stringify(value)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
