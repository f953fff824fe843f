/** What a terminal would obey, or what turns the direction of a line, is shown and not sent. Tabs stay. */
export function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => (character === '\t' ? '\t' : '\uFFFD'));
}

/** The same for text of several lines. */
export function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}
