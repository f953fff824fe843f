/** Lists in an order, in which a place is found by halving: however long one is, few of it are looked at. */

/**
 * @param list what is before something comes first in it, and then all that is not
 * @returns how many are before it
 */
export function countBefore<T extends {}>(list: readonly T[], isBefore: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isBefore(one)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
