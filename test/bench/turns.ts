/** Everyone is the first as often as any other: what comes first in a round may find the machine in another state. */
export function turns<T>(list: readonly T[], round: number): readonly T[] {
  const first = round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
