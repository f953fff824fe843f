/**
 * Texts of others (templates, keys, what Twilio says) in places where VS Code reads more than text. What is shown is the
 * same to the eye: a zero-width space breaks what would be read.
 */
const BREAK = '\u200b';

/** For messages and progress, in which VS Code makes links of `[text](command:…)`. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', `]${BREAK}(`);
}

/** For labels, in which VS Code makes icons of `$(name)`. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', `$${BREAK}(`);
}
