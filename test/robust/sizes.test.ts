/** What is far too large, too deep or too many: the server answers all the same, and goes on. */
import { expect, test } from 'vitest';
import { CONFIGURES, type StdioClient, startClient } from '../protocol/stdio-client.ts';
import { configWith, validConfig } from '../support/configs.ts';
import { positionAt } from '../support/positions.ts';
import { diagnosticsOf, ofFreshServer } from './fresh-server.ts';
import { createRandom } from './random.ts';
import { editorRequest } from './requests.ts';
import { scale, seed, tellFigures } from './scale.ts';
import { watchClient } from './watched-client.ts';

const URI = 'file:///project/twilio-sms.json';
const PATIENCE = scale(3, 30) * 60_000;
const MB = 1_000_000;
const DEEP = 10_000;
const DOCUMENTS = 1_000;

const random = createRandom(seed);
const startedAt = performance.now();
const seconds = () => Math.round((performance.now() - startedAt) / 1000);

/** Asks all that an editor asks, at places chosen at random. */
async function askAbout(client: StdioClient, uri: string, text: string, requests: number): Promise<void> {
  const watched = watchClient(client);
  for (let left = requests; left > 0; left--) {
    watched.ask(editorRequest(uri, text, random));
    await watched.settled();
  }
}

/** Puts a text in at an offset. @returns what the document holds then */
async function insert(
  client: StdioClient,
  uri: string,
  text: string,
  [version, offset, newText]: [number, number, string],
) {
  const place = positionAt(text, offset);
  await client.change(uri, version, [{ range: { start: place, end: place }, text: newText }]);
  return text.slice(0, offset) + newText + text.slice(offset);
}

/** Opens, edits, asks, and holds what is said in the end against a fresh server. @returns what that is */
async function survives(text: string, requests: number) {
  const client = await startClient({ capabilities: CONFIGURES });
  await client.open(URI, text, 'logto-connector');
  await client.pull(URI);
  const edited = await insert(client, URI, text, [2, Math.floor(text.length / 2), '😀"']);
  await askAbout(client, URI, edited, requests);
  const told = await client.pull(URI);
  const fresh = await ofFreshServer([{ uri: URI, text: edited }], CONFIGURES);
  expect(told).toEqual(fresh.get(URI));
  expect(client.log).toEqual([]);
  expect(await client.exit()).toBe(0);
  return told;
}

type Repeat = (piece: string) => string;

const TEXTS: readonly (readonly [name: string, text: (repeat: Repeat) => string])[] = [
  [
    'templates',
    (repeat) => configWith(repeat('{ "usageType": "Generic", "content": "{{code}} 😀" },\n').replace(/,\n$/, '')),
  ],
  ['one text', (repeat) => configWith(`{ "usageType": "Generic", "content": "${repeat('words {{code}} ')}" }`)],
  ['templates without a bracket', (repeat) => repeat('{ "usageType": "Generic", "content": "{{code}} 😀" \n')],
  ['templates with a quote too many', (repeat) => configWith(repeat('{ "usageType": "Generic"", "content": "" },\n'))],
  ['unknown keys', (repeat) => `{ ${repeat('"key": [{}, 1, null],\n')} "templates": [] }`],
  ['line ends', (repeat) => repeat('\r\n\r\n\n')],
  ['no JSON at all', (repeat) => repeat('words, words: and [more] "words" \\ // 1.5e \n')],
];
/** In MB: large, nearly as large as anything that is read, and what nobody reads. */
const SIZES = [scale(0.2, 1), 3.8, 50];
const HUGE = TEXTS.flatMap(([name, text], index) => SIZES.map((size) => ({ name, size, text, index }))).filter(
  ({ size, index }) => scale(Number(size < 1 || (size === 50 && index === 0)), 1) === 1,
);

test.each(HUGE)('a document of $size MB: $name', { timeout: PATIENCE }, async ({ name, size, text }) => {
  const whole = text((piece) => piece.repeat(Math.ceil((size * MB) / piece.length)));
  const told = await survives(whole, scale(5, 20));
  expect(told.some(({ severity }) => severity === 1)).toBe(true);
  tellFigures(`size, ${name}`, { MB: whole.length / MB, 'seconds since the first': seconds(), seed });
});

const NESTED = [
  ['[', ']'],
  ['{"a":', '}'],
  ['{"templates":[', ']}'],
  ['{"templates":[{"content":', '}]}'],
] as const;

test.each(NESTED)(`${DEEP.toLocaleString('en-US')} deep: %s`, { timeout: PATIENCE }, async (open, close) => {
  const requests = scale(10, 300);
  const whole = `${open.repeat(DEEP)}"{{code}}"${close.repeat(DEEP)}`;
  for (const text of [whole, open.repeat(DEEP), validConfig.replace('"{{code}} is your code."', whole)]) {
    await survives(text, requests);
  }
  tellFigures(`depth, ${open}`, { levels: DEEP, requests: 3 * requests, 'seconds since the first': seconds(), seed });
});

test.each(['pulled', 'pushed'] as const)(
  '1,000 open documents, diagnostics are %s',
  { timeout: PATIENCE },
  async (mode) => {
    const capabilities = mode === 'pulled' ? CONFIGURES : {};
    const client = await startClient({ capabilities });
    const texts = new Map<string, string>();
    for (let number = 0; number < DOCUMENTS; number++) {
      const uri = `file:///project/${number % 10}/${number}.twilio-sms.json`;
      texts.set(uri, validConfig.replace('"BindMfa"', `"Type ${number % 20}"`));
      await client.open(uri, texts.get(uri) ?? '', 'logto-connector');
    }
    for (const [uri, text] of texts) {
      texts.set(
        uri,
        await insert(client, uri, text, [2, random.below(text.length), random.pick(['"', '😀', ' ', ',', '{'])]),
      );
    }
    await askAbout(client, random.pick([...texts.keys()]), validConfig, 20);
    const expected = await ofFreshServer(
      [...texts].map(([uri, text]) => ({ uri, text })),
      capabilities,
    );
    for (const uri of texts.keys()) {
      expect(await diagnosticsOf(client, uri, 2), `${uri}, seed ${seed}`).toEqual(expected.get(uri));
    }
    expect(client.log).toEqual([]);
    expect(await client.exit()).toBe(0);
    tellFigures(`number, ${mode}`, { 'documents open': DOCUMENTS, 'seconds since the first': seconds(), seed });
  },
);
