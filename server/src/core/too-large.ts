/** Texts whose tree would take seconds to make and to judge: of them it is said whether Logto would reject them, and nothing else. */

/** In UTF-16 code units; a config of 20,000 templates has three million. */
export const LONGEST = 4_000_000;
/** By the commas and opening brackets before them. A config of 20,000 templates has 60,000, and some 100,000 in its texts. */
export const MOST_VALUES = 250_000;

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

/** What stands inside of texts is counted, too: prose and placeholders are far from making for so many. */
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
