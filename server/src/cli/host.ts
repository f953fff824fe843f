/** The process around a command: what it reads and where it writes. */
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
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
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Asks the person at the terminal; undefined where there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** From now on Ctrl-C aborts this, once, and does not end the process. */
  readonly interruption: () => AbortSignal;
  readonly colors: Colors;
  readonly errorColors: Colors;
}

export function createHost(): Host {
  const { stdout, stderr, stdin, env } = process;
  // A reader that goes away, as `head` does, has what it wanted: nobody is left to tell.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') {
        throw error;
      }
    });
  }
  const printError = (words: string) => {
    stderr.write(words);
  };
  return {
    cwd: process.cwd(),
    env,
    print: (words) => {
      stdout.write(words);
    },
    complain: (message) => printError(`logto-connector: ${plainLines(message)}\n`),
    printError,
    readInput: () => text(stdin),
    ask: stdin.isTTY && stderr.isTTY ? askOnTerminal : undefined,
    interruption() {
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort());
      return controller.signal;
    },
    colors: createColors(wantsColors(env, stdout.isTTY)),
    errorColors: createColors(wantsColors(env, stderr.isTTY)),
  };
}

async function askOnTerminal(question: string): Promise<string> {
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
