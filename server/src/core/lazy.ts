/** Puts off what is costly until it is wanted. @returns gives what `make` made, the same at each call */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
