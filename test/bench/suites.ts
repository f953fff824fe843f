/** What can be measured, by the names that `--only` takes. */
import { measureActivation } from './activation-suite.ts';
import type { Built } from './build.ts';
import { makeDocument } from './documents.ts';
import { measureLint } from './lint-suite.ts';
import type { Peers } from './peers.ts';
import type { Recorder } from './record.ts';
import { measureEditing, measurePushed, measureStarts, tryServers } from './server-suite.ts';
import { benchServers } from './servers.ts';
import { measureSizes } from './size-suite.ts';

export interface SuiteOptions {
  readonly built: Built;
  readonly peers: Peers;
  readonly recorder: Recorder;
  /** Fewer rounds, sizes and peers. */
  readonly quick: boolean;
  /** Told what is being done. */
  readonly report: (line: string) => void;
}

export interface Suite {
  readonly name: string;
  readonly isQuick: boolean;
  readonly measure: (options: SuiteOptions) => Promise<void>;
}

const SIZES = [4, 9, 100, 1000, 20_000];
const QUICK_SIZES = [9, 1000, 20_000];
/** Of documents with a mistake in every other template. */
const WITH_MISTAKES = [9, 1000, 20_000];

export const suites: readonly Suite[] = [
  {
    name: 'start',
    isQuick: true,
    async measure({ recorder, quick, ...options }) {
      const { plain, cached } = serversOf(options, quick);
      await tryServers(plain);
      await measureStarts([...plain, ...cached], makeDocument(9), quick ? 7 : 25, recorder);
    },
  },
  {
    name: 'keystroke',
    isQuick: true,
    async measure({ recorder, quick, report, ...options }) {
      const { plain } = serversOf(options, quick);
      await tryServers(plain);
      const documents = (quick ? QUICK_SIZES : SIZES).map((size) => makeDocument(size));
      await measureEditing(plain, { rounds: quick ? 2 : 7, documents }, recorder, report);
    },
  },
  {
    name: 'mistakes',
    isQuick: true,
    async measure({ recorder, quick, report, ...options }) {
      const { plain } = serversOf(options, quick);
      const sizes = WITH_MISTAKES.filter((size) => !quick || size > 9);
      const documents = sizes.map((size) => makeDocument(size, { mistakes: true }));
      await measureEditing(plain, { rounds: quick ? 1 : 3, documents }, recorder, report);
    },
  },
  {
    name: 'debounce',
    isQuick: false,
    async measure({ recorder, quick, ...options }) {
      const { plain } = serversOf(options, quick);
      const judging = plain.filter(({ name }) => name !== 'floor');
      await measurePushed(judging, { rounds: 2, documents: [makeDocument(9), makeDocument(1000)] }, recorder);
    },
  },
  {
    name: 'lint',
    isQuick: true,
    measure: ({ built, peers, recorder, quick }) => measureLint(built.cli, peers, quick ? 3 : 15, recorder),
  },
  {
    name: 'activation',
    isQuick: false,
    measure: ({ built, recorder, report, quick }) => measureActivation(built.folder, quick ? 4 : 8, recorder, report),
  },
  {
    name: 'sizes',
    isQuick: false,
    async measure({ built, peers, recorder }) {
      measureSizes(built, peers, recorder);
    },
  },
];

function serversOf({ built, peers }: Pick<SuiteOptions, 'built' | 'peers'>, quick: boolean) {
  const all = benchServers({
    ours: built.server,
    json: peers.jsonServer,
    yaml: peers.yamlServer,
    floor: built.floorServer,
  });
  const isWanted = ({ name }: { name: string }) => !(quick && name === 'yaml');
  return {
    plain: all.filter(({ name }) => !name.endsWith(', cached')).filter(isWanted),
    cached: quick ? [] : all.filter(({ name }) => name.endsWith(', cached')),
  };
}
