/** What an editor does with an open document, step by step, and how long each step takes. */
import { type BenchDocument, placeIn } from './documents.ts';
import type { BenchServer } from './servers.ts';
import { type Session, startSession } from './session.ts';

/** Between two keys, in milliseconds: shorter than anyone types, and long enough for a server to do what it puts off. */
const PAUSE = 5;
const WORDS = ' and never write it down';
const PLACES = { beginning: 0, middle: 0.5, end: 1 } as const;

/** How many keys are typed at each place: the same in every run, for what is typed longer is faster, and takes more memory. */
function keysFor({ templates }: BenchDocument): number {
  return templates <= 1000 ? 10 : 7;
}

/** In milliseconds, but for the last. */
export interface EditingTimes {
  readonly open: number;
  readonly keystroke: Readonly<Record<keyof typeof PLACES, readonly number[]>>;
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly symbols: readonly number[];
  /** MiB */
  readonly memory: number;
}

/**
 * Each key is measured, the first ones, too: nobody types into a server that is warm. And completions are asked of a server of
 * their own, or they would count what the keys before have warmed up, which is more for one than for another.
 */
export async function edit(server: BenchServer, document: BenchDocument): Promise<EditingTimes> {
  const keys = keysFor(document);
  const completion = await completeAfterKeys(server, document, keys);
  const session = await startSession(server, { pulls: true });
  const open = await timed(async () => {
    session.open(document.text);
    await session.diagnostics();
  });
  const keystroke: Record<keyof typeof PLACES, readonly number[]> = { beginning: [], middle: [], end: [] };
  for (const place of ['beginning', 'middle', 'end'] as const) {
    keystroke[place] = await typeAt(session, document, PLACES[place], keys);
  }
  const position = placeIn(document, 'content', 0.5);
  const ask = (method: string, params = {}) => repeat(keys, () => timed(() => session.request(method, params)));
  const hover = await ask('textDocument/hover', { position: { ...position, character: 8 } });
  const symbols = await ask('textDocument/documentSymbol');
  const memory = session.peakMemory();
  await session.end();
  return { open, keystroke, completion, hover, symbols, memory };
}

/** How long it takes until diagnostics are shown that are not asked for, which the server puts off while keys are typed. */
export async function editPushed(server: BenchServer, document: BenchDocument): Promise<number[]> {
  const session = await startSession(server, { pulls: false });
  session.open(document.text);
  await session.diagnostics();
  const times = await typeAt(session, document, PLACES.middle, 5);
  await session.end();
  return times;
}

/** How much a server has to say of a document. */
export async function countDiagnostics(server: BenchServer, { text }: BenchDocument): Promise<number> {
  const session = await startSession(server, { pulls: true });
  session.open(text);
  const count = await session.diagnostics();
  await session.end();
  return count ?? 0;
}

/** Milliseconds from the start of the process to its answer to `initialize`, and to the first diagnostics. */
export async function start(server: BenchServer, document: BenchDocument): Promise<readonly [number, number]> {
  const session = await startSession(server, { pulls: true });
  session.open(document.text);
  await session.diagnostics();
  const diagnosed = session.sinceStart();
  await session.end();
  return [session.startTime, diagnosed];
}

async function typeAt(session: Session, document: BenchDocument, part: number, keys: number): Promise<number[]> {
  const place = placeIn(document, 'content', part);
  return repeat(keys, (index) =>
    timed(async () => {
      session.type({ ...place, character: place.character + index }, WORDS.charAt(index % WORDS.length));
      await session.diagnostics();
    }),
  );
}

async function completeAfterKeys(server: BenchServer, document: BenchDocument, keys: number): Promise<number[]> {
  const session = await startSession(server, { pulls: true });
  session.open(document.text);
  await session.diagnostics();
  const place = placeIn(document, 'usageType', 0.5);
  const times = await repeat(keys, async (index) => {
    const position = { ...place, character: place.character + index };
    const time = await timed(async () => {
      session.type(position, 'x');
      await session.request('textDocument/completion', {
        position: { ...position, character: position.character + 1 },
      });
    });
    // An editor asks for them as well, and the next key is to find the server at rest.
    await session.diagnostics();
    return time;
  });
  await session.end();
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeat(count: number, one: (index: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    times.push(await one(index));
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return times;
}
