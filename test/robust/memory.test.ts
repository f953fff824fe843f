/** What is edited and closed leaves nothing behind: the memory in use stays level. */
import { expect, test } from 'vitest';
import { CONFIGURES, type StdioClient, startClient } from '../protocol/stdio-client.ts';
import { configWith, validConfig } from '../support/configs.ts';
import { applyChange, type EditedText, nextChanges } from './edits.ts';
import { freePort, type Heap, inspectHeap } from './heap.ts';
import { expressible, toProtocol } from './protocol-changes.ts';
import { createRandom } from './random.ts';
import { editorRequest } from './requests.ts';
import { scale, seed, tellFigures } from './scale.ts';
import { watchClient } from './watched-client.ts';

const ROUNDS = 8;
const EDITS = scale(1_200, 40_000);
const DOCUMENTS = scale(240, 8_000);
const PATIENCE = scale(2, 30) * 60_000;
/** What one document of a round would cost if it were kept is far more; what V8 itself compiles and keeps is less. */
const SLACK_MIB = 1;

const MANY = configWith(Array(100).fill('{ "usageType": "Generic", "content": "{{code}} 😀" }').join(',\n    '));
const random = createRandom(seed);

async function startInspected(): Promise<{ client: StdioClient; heap: Heap }> {
  const port = await freePort();
  const client = await startClient({
    capabilities: { ...CONFIGURES, general: { positionEncodings: ['utf-16'] } },
    nodeArguments: [`--inspect=127.0.0.1:${port}`, '--inspect-publish-uid=http'],
  });
  return { client, heap: await inspectHeap(port) };
}

/** Measures after each round, the first of which only warms up, and holds the last half against the one before. */
async function staysLevel(what: string, heap: Heap, count: number, round: (amount: number) => Promise<void>) {
  const measured: number[] = [];
  for (let each = 0; each <= ROUNDS; each++) {
    await round(Math.ceil(count / ROUNDS));
    measured.push(await heap.inUse());
  }
  const [, ...levels] = measured;
  const early = Math.max(...levels.slice(0, ROUNDS / 2));
  const late = Math.min(...levels.slice(ROUNDS / 2));
  process.stdout.write(`memory, ${what}: ${measured.map((mib) => mib.toFixed(1)).join(', ')} MiB\n`);
  expect(late, `from ${early} MiB`).toBeLessThan(early + SLACK_MIB);
}

test('over edits of open documents', { timeout: PATIENCE }, async () => {
  const { client, heap } = await startInspected();
  const watched = watchClient(client);
  const uri = 'file:///project/twilio-sms.json';
  await client.open(uri, MANY, 'logto-connector');
  let version = 1;
  let edits = 0;
  await staysLevel(`${EDITS} edits`, heap, EDITS, async (amount) => {
    let edited: EditedText = { text: MANY, undo: [] };
    for (let left = amount; left > 0; ) {
      for (const change of nextChanges(edited, MANY, random)) {
        const events = change.map((wanted) => {
          const edit = expressible(edited.text, wanted, 'utf-16');
          const event = toProtocol(edited.text, edit, 'utf-16', random);
          edited = applyChange(edited, [edit]);
          return event;
        });
        version += 1;
        left -= 1;
        edits += 1;
        void client.change(uri, version, events);
        watched.ask({ method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
        if (random.percent(20)) {
          watched.ask(editorRequest(uri, edited.text, random));
        }
      }
      await watched.settled();
    }
    // Each round ends with the same text.
    version += 1;
    await client.change(uri, version, [{ text: MANY }]);
    await client.pull(uri);
  });
  heap.close();
  expect(await client.exit()).toBe(0);
  tellFigures('memory over edits', { edits, seed });
});

test('over documents that are opened and closed', { timeout: PATIENCE }, async () => {
  const { client, heap } = await startInspected();
  let opened = 0;
  await staysLevel(`${DOCUMENTS} documents`, heap, DOCUMENTS, async (amount) => {
    for (let left = amount; left > 0; left--) {
      opened += 1;
      const uri = `file:///project/${opened % 7}/${opened}.twilio-sms.json`;
      await client.open(uri, `${MANY.slice(0, -2)}, "x": ${opened} }`, 'logto-connector');
      const position = { line: 5, character: 40 };
      await Promise.all([client.pull(uri), client.request('textDocument/hover', { textDocument: { uri }, position })]);
      await client.change(uri, 2, [{ text: validConfig }]);
      await client.pull(uri);
      await client.close(uri);
    }
  });
  heap.close();
  expect(await client.exit()).toBe(0);
  tellFigures('memory over documents', { 'documents opened and closed': opened, seed });
});
