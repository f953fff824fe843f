/** Texts as large as they are looked at, and larger, of one thing each: told of within a second, whatever they hold. */
import { expect, test } from 'vitest';
import { configWith, openConfig, service } from '../support/configs.ts';
import { scale, tellFigures } from './scale.ts';

/** UTF-16 code units. */
const LENGTH = scale(400_000, 3_900_000);
/** In milliseconds. A second is told by the figures: here machines are slow, and shared. */
const DEADLINE = scale(20_000, 60_000);

const many = (piece: string) => piece.repeat(LENGTH / piece.length);
const templates = (piece: string) => configWith(many(`${piece}, `).slice(0, -2));
const content = (piece: string) => configWith(`{ "usageType": "SignIn", "content": "${many(piece)}" }`);
const nested = (open: string, close: string) => {
  const levels = LENGTH / (open.length + close.length);
  return `${open.repeat(levels)}1${close.repeat(levels)}`;
};

const TEXTS: Readonly<Record<string, string>> = {
  'templates without anything': templates('{}'),
  'small templates': templates('{ "usageType": "SignIn", "content": "{{code}}" }'),
  'templates of a type that there is not': templates('{ "usageType": "Singin", "content": "Your code: {{code}}" }'),
  'numbers for templates': templates('1'),
  'words for templates': templates('tru'),
  'templates without commas': configWith(many('{ "usageType" "SignIn" } ')),
  'lists in lists': nested('[', ']'),
  'lists that do not end': many('['),
  'objects in objects': nested('{"a":', '}'),
  keys: `{ ${many('"a": 1, ')} "b": 2 }`,
  'a number': many('1'),
  'an exponent': `1e${many('9')}`,
  words: many('a '),
  quotes: many('"'),
  'lines in a text': many('"a\n'),
  colons: many(':'),
  comments: many('/* */ '),
  'a comment that does not end': `/*${many('*')}`,
  backslashes: `"${many('\\')}`,
  'white space': many(' '),
  'no-break spaces': many('\u00a0'),
  'a text of typographic characters': content('“'),
  'a text of emoji': content('👩\u200d👧'),
  'a text of accents': content('\u0301'),
  'a text of escapes': content('\\u0041'),
  'a text of halves of emoji': content('\\ud83d'),
  'a text of placeholders': content('<<code>> '),
  'a token': `{ "authToken": "${many('a')}" }`,
  'a usage type': configWith(`{ "usageType": "${many('SignIn')}", "content": "{{code}}" }`),
};

test.each(Object.entries(TEXTS))('%s', { timeout: DEADLINE }, (name, text) => {
  const started = performance.now();
  const diagnostics = service.diagnostics(openConfig(text));
  tellFigures(`large text, ${name}`, { ms: Math.round(performance.now() - started), characters: text.length });
  expect(diagnostics.some(({ code }) => code === 'json-syntax')).toBe(!isJson(text));
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
