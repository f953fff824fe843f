/** Texts whose tree would take seconds to make and to judge: of them it is said whether Logto would reject them, and nothing else. */

/** In UTF-16 code units; a config of 20,000 templates has three million. */
export const LONGEST = 4_000_000;
/** Each of them has one of these before it, but for the first. A config of 20,000 templates has 60,000. */
export const MOST_VALUES = 250_000;

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

/** What stands in texts is counted along, which is less than anybody writes. */
export function isTooLarge(text: string): boolean {
  if (text.length <= MOST_VALUES || text.length > LONGEST) {
    return text.length > LONGEST;
  }
  let count = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    count += code === COMMA || code === BRACKET || code === BRACE ? 1 : 0;
  }
  return count > MOST_VALUES;
}
