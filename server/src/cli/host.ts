/** The process around a command: what it reads and where it writes. */
import { createColors } from 'picocolors';
import type { Colors } from 'picocolors/types';
import { plainLines } from './plain.ts';

export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** A line on standard error, with the program's name in front. */
  readonly complain: (message: string) => void;
  /** Standard error as it is. */
  readonly printError: (text: string) => void;
  /** Waits until whoever reads has what was written, or is gone. Resolves to why something could not be written. */
  readonly written: () => Promise<Error | undefined>;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Asks the person at the terminal; undefined where there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** From now on Ctrl-C aborts this, once, and does not end the process. */
  readonly interruption: () => AbortSignal;
  readonly colors: Colors;
  readonly errorColors: Colors;
}

/** Streams are made when something is asked of them: Node takes milliseconds for each. */
export function createHost(): Host {
  // Node asks the system anew for each variable.
  const env = { ...process.env };
  const streams = new Map<'stdout' | 'stderr', NodeJS.WriteStream>();
  let failure: Error | undefined;
  const open = (name: 'stdout' | 'stderr') =>
    process[name].on('error', (error: NodeJS.ErrnoException) => {
      // A reader that goes away, as `head` does, has what it wanted.
      failure ??= error.code === 'EPIPE' ? undefined : error;
    });
  const writerTo = (name: 'stdout' | 'stderr') => (words: string) => {
    const stream = streams.get(name) ?? open(name);
    streams.set(name, stream);
    stream.write(words);
  };
  const printError = writerTo('stderr');
  return {
    cwd: process.cwd(),
    env,
    print: writerTo('stdout'),
    complain: (message) => printError(`logto-connector: ${plainLines(message)}\n`),
    printError,
    async written() {
      await Promise.all([...streams.values()].map((stream) => new Promise((resolve) => stream.write('', resolve))));
      return failure;
    },
    async readInput() {
      const { text } = await import('node:stream/consumers');
      return text(process.stdin);
    },
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : undefined;
    },
    interruption() {
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort());
      return controller.signal;
    },
    get colors() {
      return createColors(wantsColors(env, process.stdout.isTTY));
    },
    get errorColors() {
      return createColors(wantsColors(env, process.stderr.isTTY));
    },
  };
}

async function askOnTerminal(question: string): Promise<string> {
  // Loaded here, since most commands ask nothing.
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** https://no-color.org and https://force-color.org; else colours are for terminals alone. */
export function wantsColors(env: Host['env'], isTerminal: boolean): boolean {
  if (env['NO_COLOR']) {
    return false;
  }
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') {
    return force !== '0' && force !== 'false';
  }
  return isTerminal && env['TERM'] !== 'dumb';
}
