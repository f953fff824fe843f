/** Runs for each item, with no more than `limit` at a time; the first failure ends it. */
export async function forEachLimited<T>(
  items: Iterable<T>,
  limit: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const work = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      await run(next.value);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
}
