/** HTML that is safe by how it is written: what is put into it is text, unless it was written the same way. */

export interface Html {
  readonly html: string;
}

export type Piece = Html | string | number | false | null | undefined | readonly Piece[];

/** The values may stand between tags and in quoted attributes; false, null and undefined leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { html: strings.map((string, index) => string + print(values[index])).join('') };
}

function print(value: Piece): string {
  if (value === undefined || value === null || value === false) {
    return '';
  }
  if (typeof value === 'object') {
    return 'html' in value ? value.html : value.map(print).join('');
  }
  return escapeHtml(String(value));
}

/** A parser drops NUL and turns a carriage return into a line feed: the one is shown as what cannot be shown. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
  '\r': '&#13;',
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'\0\r]/g, (character) => ESCAPES[character] ?? '');
}
