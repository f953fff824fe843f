/** The servers, side by side: in every round each of them has its turn, on the same documents. */
import { type BenchDocument, makeDocument } from './documents.ts';
import { countDiagnostics, edit, editPushed, start } from './editing.ts';
import type { Recorder } from './record.ts';
import type { BenchServer, ServerName } from './servers.ts';
import { turns } from './turns.ts';

export interface ServerPlan {
  readonly rounds: number;
  readonly documents: readonly BenchDocument[];
}

/** Templates in a document of which a key takes so little that only many rounds tell what. */
const SMALL = 9;
/** How many times as many. */
const SMALL_FACTOR = 4;

/** How the documents are called in tables. */
export function subjectOf({ templates, mistakes }: BenchDocument): string {
  return `${templates.toLocaleString('en')} templates${mistakes ? ', mistakes' : ''}`;
}

/**
 * Not measured: each is used once, for what it keeps for its next start, as it was by whoever opens an editor in the morning.
 *
 * @throws where one of those that judge says as much of a mistake as of none: whoever does so has an easy life
 */
export async function tryServers(servers: readonly BenchServer[]): Promise<void> {
  const right = makeDocument(9);
  const wrong = { ...right, text: right.text.replace(/"content": "[^"]*"/, '"content": 42') };
  for (const server of servers) {
    await edit(server, right);
  }
  for (const server of servers.filter(({ name }) => name !== 'floor')) {
    const counts = [await countDiagnostics(server, right), await countDiagnostics(server, wrong)] as const;
    if (counts[1] <= counts[0]) {
      throw new Error(`${server.name} does not judge by the schema: it says ${counts.join(' and ')} things.`);
    }
  }
}

export async function measureStarts(
  servers: readonly BenchServer[],
  document: BenchDocument,
  count: number,
  { add }: Recorder,
): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    for (const server of turns(servers, round)) {
      const [started, diagnosed] = await start(server, document);
      const key = { subject: subjectOf(document), who: server.name, unit: 'ms' } as const;
      add({ ...key, measure: 'start' }, round, [started]);
      add({ ...key, measure: 'start to first diagnostics' }, round, [diagnosed]);
    }
  }
}

export async function measureEditing(
  servers: readonly BenchServer[],
  { rounds, documents }: ServerPlan,
  { add }: Recorder,
  report: (line: string) => void,
): Promise<void> {
  const roundsFor = ({ templates }: BenchDocument) => (templates <= SMALL ? SMALL_FACTOR * rounds : rounds);
  for (let round = 0; round < SMALL_FACTOR * rounds; round += 1) {
    for (const document of documents.filter((each) => round < roundsFor(each))) {
      for (const server of turns(servers, round)) {
        if (!isWorthIt(server.name, document, round)) {
          continue;
        }
        report(`round ${round + 1} of ${roundsFor(document)}: ${subjectOf(document)}, ${server.name}`);
        const times = await edit(server, document);
        const key = { subject: subjectOf(document), who: server.name, unit: 'ms' } as const;
        const { beginning, middle, end } = times.keystroke;
        add({ ...key, measure: 'open to diagnostics' }, round, [times.open]);
        add({ ...key, measure: 'keystroke' }, round, [...beginning, ...middle, ...end]);
        add({ ...key, measure: 'keystroke, beginning' }, round, beginning);
        add({ ...key, measure: 'keystroke, middle' }, round, middle);
        add({ ...key, measure: 'keystroke, end' }, round, end);
        add({ ...key, measure: 'completion' }, round, times.completion);
        add({ ...key, measure: 'hover' }, round, times.hover);
        add({ ...key, measure: 'symbols' }, round, times.symbols);
        add({ ...key, measure: 'peak memory', unit: 'MiB' }, round, [times.memory]);
      }
    }
  }
}

export async function measurePushed(
  servers: readonly BenchServer[],
  { rounds, documents }: ServerPlan,
  { add }: Recorder,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) {
      for (const server of turns(servers, round)) {
        const samples = await editPushed(server, document);
        const key = { subject: subjectOf(document), who: server.name, unit: 'ms' } as const;
        add({ ...key, measure: 'keystroke, pushed' }, round, samples);
      }
    }
  }
}

/** The YAML server takes a second a key for what is large, and nothing is held against it: once is enough. */
function isWorthIt(who: ServerName, { templates }: BenchDocument, round: number): boolean {
  return !who.startsWith('yaml') || templates <= 100 || round === 0;
}
