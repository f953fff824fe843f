/** What is wrong with a translation, next to the texts that it is of. */

/** From each key to its text. */
export type Texts = Readonly<Record<string, string>>;

/** What must stand in a translation as in the text that it is of, wherever the other language puts it. */
const KEPT: Readonly<Record<string, RegExp>> = {
  placeholder: /\{\d+\}/g,
  code: /`[^`]+`/g,
  link: /\]\([^)]*\)/g,
  address: /https?:\/\/[\w./:%#?=&-]*[\w/]/g,
  command: /command:[\w.]+/g,
  variable: /\$\{[^}]*\}|\{\{[^}]*\}\}|<<[^>]*>>/g,
  icon: /\$\([\w~-]+\)/g,
};

/** @returns a line a fault; none where the translation has every text, no other, and in each what must stay as it is */
export function translationFaults(source: Texts, translation: Texts): readonly string[] {
  const keys = Object.keys(source);
  return [
    ...keys.filter((key) => !Object.hasOwn(translation, key)).map((key) => `missing: ${key}`),
    ...Object.keys(translation)
      .filter((key) => !Object.hasOwn(source, key))
      .map((key) => `unused: ${key}`),
    ...keys.flatMap((key) => textFaults(source[key] ?? '', translation[key]).map((fault) => `${fault}: ${key}`)),
  ];
}

function textFaults(text: string, translated: string | undefined): readonly string[] {
  if (translated === undefined) {
    return [];
  }
  const kept = Object.entries(KEPT).flatMap(([name, pattern]) => {
    const [wanted, found] = [text, translated].map((words) => [...new Set(words.match(pattern))].toSorted().join('\n'));
    return wanted === found ? [] : [`other ${name}`];
  });
  const edges = [text, translated].map((words) => [/^\s*/, /\s*$/].map((edge) => edge.exec(words)?.[0]).join('|'));
  const lines = [text, translated].map((words) => words.split('\n').length);
  return [
    ...(translated.trim() === '' ? ['empty'] : kept),
    ...(edges[0] === edges[1] ? [] : ['other white space at an end']),
    ...(lines[0] === lines[1] ? [] : ['other lines']),
  ];
}
