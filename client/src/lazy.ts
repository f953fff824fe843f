/**
 * Puts off what is costly until it is needed.
 *
 * @param create called at the first call of the result, and again only after it failed
 * @returns gives what `create` gave, the same at each call
 */
export function lazy<T>(create: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= create().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
