/** Files that another template engine owns write `<<code>>` for Logto's `{{code}}`. */

export type PlaceholderStyle = '{{code}}' | '<<code>>';

/** What is a placeholder in the style `<<code>>`: the same names as in Logto's braces. */
export const GUILLEMETS = /<<\s*([\w.]+)\s*>>/g;

/** The placeholder for `name` as a file of this style writes it. */
export function writePlaceholder(name: string, style: PlaceholderStyle): string {
  return style === '<<code>>' ? `<<${name}>>` : `{{${name}}}`;
}

/** Turns a file's text into Logto's form; must come before everything that sends or copies. */
export function toLogtoForm(content: string, style: PlaceholderStyle): string {
  return style === '<<code>>' ? content.replaceAll(GUILLEMETS, '{{$1}}') : content;
}
