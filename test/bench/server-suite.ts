/** The servers, side by side: in every round each of them has its turn, on the same documents. */
import type { BenchDocument } from './documents.ts';
import { type EditingPlan, edit, editPushed, start } from './editing.ts';
import type { Recorder } from './record.ts';
import type { BenchServer, ServerName } from './servers.ts';

export interface ServerPlan extends EditingPlan {
  readonly rounds: number;
  /** How many processes are started for the time of the start. */
  readonly starts: number;
  readonly documents: readonly BenchDocument[];
}

/** How the documents are called in tables. */
export function subjectOf({ templates, mistakes }: BenchDocument): string {
  return `${templates.toLocaleString('en')} templates${mistakes ? ', mistakes' : ''}`;
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
  { rounds, documents, ...plan }: ServerPlan,
  { add }: Recorder,
  report: (line: string) => void,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) {
      for (const server of turns(servers, round)) {
        if (!isWorthIt(server.name, document, round)) {
          continue;
        }
        report(`round ${round + 1} of ${rounds}: ${subjectOf(document)}, ${server.name}`);
        const times = await edit(server, document, plan);
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
  { rounds, documents, ...plan }: ServerPlan,
  { add }: Recorder,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) {
      for (const server of turns(servers, round)) {
        const samples = await editPushed(server, document, { keys: Math.min(plan.keys, 5), warmUp: 1 });
        const key = { subject: subjectOf(document), who: server.name, unit: 'ms' } as const;
        add({ ...key, measure: 'keystroke, pushed' }, round, samples);
      }
    }
  }
}

/** The YAML server takes many seconds for what is large, and nothing is held against it: once is enough. */
function isWorthIt(who: ServerName, { templates }: BenchDocument, round: number): boolean {
  return who !== 'yaml' || templates <= 100 || (round === 0 && templates <= 1000);
}

/** Everyone is the first as often as any other. */
function turns<T>(list: readonly T[], round: number): readonly T[] {
  const first = round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
