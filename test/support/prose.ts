/** Finds the prose in a module: literals that read like words for people. */

const TOKEN = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
const FILLED_IN = /\$\{((?:[^{}]|\{[^{}]*\})*)\}/g;
/** VS Code's icons in labels. */
const ICON = /\$\([\w~-]+\)/g;
/** What of a tag is shown to nobody: all but these attributes. */
const TAG = /<[^>]*>/g;
const SHOWN = /\b(?:title|alt|placeholder|aria-label)="([^"]*)"/g;
/** Two words, or one that is written as a button is. */
const WORDS = /\p{L}{2,}[,:]? \p{L}|\p{L}…|^[A-Z][a-z]+$/u;

export interface Prose {
  /** As it stands in the source, with its quotes. */
  readonly literal: string;
  /** What stands before it. */
  readonly before: string;
}

/** @param source a module's text, formatted by Biome */
export function readProse(source: string): readonly Prose[] {
  return [...source.matchAll(TOKEN)].flatMap(({ 0: literal, index }) => {
    if (literal.startsWith('/')) {
      return [];
    }
    const before = source.slice(0, index);
    const inner = literal.startsWith('`')
      ? [...literal.matchAll(FILLED_IN)].flatMap(([, code = '']) => readProse(code))
      : [];
    const bare = literal.slice(1, -1).replaceAll(FILLED_IN, 'xx').replaceAll(ICON, '');
    const words = /\bhtml$/.test(before) ? bare.replaceAll(TAG, shownOf) : bare;
    return [...inner, ...(WORDS.test(words) && /\p{L}/u.test(words.replaceAll('xx', '')) ? [{ literal, before }] : [])];
  });
}

function shownOf(tag: string): string {
  return Array.from(tag.matchAll(SHOWN), ([, text]) => text).join('\n');
}
