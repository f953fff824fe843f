/** Texts of which one thing stands there a hundred thousand times: nothing takes time by the square of that. */
import { test } from 'vitest';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';
import { scale, tellFigures } from './scale.ts';

/** UTF-16 code units. */
const LENGTH = scale(20_000, 200_000);
/** For all answers on one text, in milliseconds: they take a hundredth of it, and what goes by the square goes beyond it. */
const DEADLINE = scale(30_000, 600_000);

const many = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));
const content = (text: string) => configWith(`{ "usageType": "Generic", "content": ${JSON.stringify(text)} }`);
const inFront = (text: string) => validConfig.replace('{', `{ ${text}`);

/** In the text of a template. */
const CONTENTS: readonly string[] = [
  ...['{', '{{code', '{{ code }} ', '{{ ', '<<', '<<code', '<<code>>', '${', '%code', '[code]', '{{a.'],
  ...[' ', '\u00a0', '\u200b', '\u202e', '\\', '"', '\n', '\r', 'https://a', 'verification code '],
  ...['é', '“ ', 'é“', '😀', '👩\u200d', '🇩', 'e\u0301\u0302', '\u0301', 'نص ', '\ud83d'],
];

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...CONTENTS.map((piece) => [`content ${JSON.stringify(piece)}`, content(many(piece))] as const),
  ['a placeholder that goes on', content(`{{${many('a.')}}}`)],
  ['a usage type', configWith(`{ "usageType": "${many('SignIn')}", "content": "{{code}}" }`)],
  ['usage types', configWith(many('{ "usageType": "Singin", "content": "{code}" },').slice(0, -1))],
  ['a key', inFront(`"${many('accountSID')}": 1,`)],
  ['keys', inFront(many('"accountSID": "",'))],
  ['unknown keys', inFront(many('"x": null,'))],
  ['keys of a template', configWith(`{ ${many('"usageType": "SignIn",')} "content": "" }`)],
  ['scalars for templates', configWith(`${many('1,')}1`)],
  ['a schema', inFront(`"$schema": "${many('https://')}",`)],
  ['a SID', validConfig.replace('AC0123456789abcdef', many('AC'))],
  ['a reference', validConfig.replace('"0123456789abcdef0123456789abcdef"', `"\${env:${many('A')}}"`)],
  ['references', validConfig.replace('"0123456789abcdef0123456789abcdef"', `"${many('${env:A}')}"`)],
  ['comments', many('/* */') + validConfig],
  ['commas', validConfig.replace(',', many(','))],
  ['quotes', validConfig.replace('"', many('"'))],
  ['single quotes', validConfig.replace('"', many("'"))],
  ['byte order marks', many('\ufeff') + validConfig],
  ['brackets too many', validConfig + many('}')],
  ['fences', many('```\n') + validConfig],
];

const whole = (text: string) => {
  const file = openConfig(text);
  const { textDocument } = file;
  const [start, middle, end] = [0, text.length / 2, text.length].map((at) => textDocument.positionAt(at));
  if (start === undefined || middle === undefined || end === undefined) {
    throw new Error('There is no place.');
  }
  return { file, middle, range: { start, end } };
};

/** All that an editor asks, and what the commands ask. */
const QUESTIONS: Readonly<Record<string, (asked: ReturnType<typeof whole>) => unknown>> = {
  diagnostics: ({ file }) => service.diagnostics(file),
  completions: ({ file, middle }) => service.completions(file, middle, true),
  hover: ({ file, middle }) => service.hover(file, middle),
  lenses: ({ file }) => service.codeLenses(file, { send: 'send' }),
  actions: ({ file, range }) => service.codeActions(file, { range, invoked: false, versioned: true }),
  symbols: ({ file }) => service.symbols(file, true),
  folding: ({ file }) => service.foldingRanges(file),
  selections: ({ file, middle }) => service.selectionRanges(file, [middle]),
  links: ({ file }) => service.links(file),
  highlights: ({ file, middle }) => service.highlights(file, middle),
  tokens: ({ file }) => service.semanticTokens(file),
  hints: ({ file, range }) => service.inlayHints({ ...file, settings: { ...file.settings, inlayHints: true } }, range),
  formatting: ({ file }) => service.format(file, { tabSize: 2, insertSpaces: true }),
  plan: ({ file }) => service.testPlan(file),
  preview: ({ file }) => service.preview(file),
  'text for the Console': ({ file }) => service.consoleText(file),
  'fix all': ({ file }) => service.fixAll(file),
};

test.each(TEXTS)('%s', { timeout: DEADLINE }, (name, text) => {
  const asked = whole(text);
  const times = Object.entries(QUESTIONS).map(([question, ask]): [string, number] => {
    const before = process.cpuUsage().user;
    ask(asked);
    return [question, Math.round((process.cpuUsage().user - before) / 1000)];
  });
  const [slowest = ['', 0]] = times.toSorted(([, a], [, b]) => b - a);
  tellFigures(`costly text, ${name}: ${slowest[0]} takes most`, { ms: slowest[1], characters: text.length });
});
