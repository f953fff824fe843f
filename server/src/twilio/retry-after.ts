/**
 * How long a server asks to be left alone.
 *
 * @param header `Retry-After`: seconds, or a date
 * @param now milliseconds since 1970
 * @returns milliseconds; undefined where the header does not say, or says something else
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) {
    return Number(text) * 1000;
  }
  // `Date.parse` makes a date of nearly anything, such as -5; an HTTP date ends like this.
  const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
