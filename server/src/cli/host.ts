/** The process around a command: what it reads and where it writes. */
import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import type { Colors } from 'picocolors/types';
import { plainLines } from './plain.ts';

/** File descriptors, as the system numbers them. */
const [STDIN, STDOUT, STDERR] = [0, 1, 2];

export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** A line on standard error, with the program's name in front. */
  readonly complain: (message: string) => void;
  /** Standard error as it is. */
  readonly printError: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Asks the person at the terminal; undefined where there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** From now on Ctrl-C aborts this, once, and does not end the process. */
  readonly interruption: () => AbortSignal;
  readonly colors: Colors;
  readonly errorColors: Colors;
}

/** Streams are made when they are first written to or read from: Node takes milliseconds for each. */
export function createHost(): Host {
  // Node asks the system anew for each variable.
  const env = { ...process.env };
  const writerTo = (name: 'stdout' | 'stderr') => {
    let stream: NodeJS.WriteStream | undefined;
    return (words: string) => {
      stream ??= withoutBrokenPipe(process[name]);
      stream.write(words);
    };
  };
  const printError = writerTo('stderr');
  return {
    cwd: process.cwd(),
    env,
    print: writerTo('stdout'),
    complain: (message) => printError(`logto-connector: ${plainLines(message)}\n`),
    printError,
    async readInput() {
      const { text } = await import('node:stream/consumers');
      return text(process.stdin);
    },
    ask: isatty(STDIN) && isatty(STDERR) ? askOnTerminal : undefined,
    interruption() {
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort());
      return controller.signal;
    },
    colors: createColors(wantsColors(env, isatty(STDOUT))),
    errorColors: createColors(wantsColors(env, isatty(STDERR))),
  };
}

/** A reader that goes away, as `head` does, has what it wanted: nobody is left to tell. */
function withoutBrokenPipe(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
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
