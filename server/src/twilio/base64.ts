/**
 * Base64 of a text's UTF-8 bytes, by web standards alone, so that the client also runs where there is no `Buffer`.
 *
 * @param text any text; a lone surrogate becomes U+FFFD, as in Node's `Buffer.from(text)`
 */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
