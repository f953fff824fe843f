/** JSON text with tab stops, in the snippet syntax of the Language Server Protocol (3.17, "Snippet Syntax"). */

/** Marks a tab stop while the text is put together; private-use characters cannot be meant in a config. */
const STOP = '\uE000';
const STOP_END = '\uE001';

export interface Snippet {
  readonly text: string;
  readonly isSnippet: boolean;
}

/** A place to fill in, with a text that is there from the start. */
export function stop(initial: string): string {
  return STOP + initial + STOP_END;
}

/** Turns a text with {@link stop}s into a snippet, or into plain text where the client knows no snippets. */
export function toSnippet(marked: string, snippets: boolean): Snippet {
  if (!snippets || !marked.includes(STOP)) {
    return { text: marked.replaceAll(STOP, '').replaceAll(STOP_END, ''), isSnippet: false };
  }
  let number = 0;
  const text = marked
    .replaceAll(/[\\$}]/g, '\\$&')
    .replaceAll(STOP, () => {
      number += 1;
      return `\${${number}:`;
    })
    .replaceAll(STOP_END, '}');
  return { text, isSnippet: true };
}
