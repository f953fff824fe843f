/** The process around a command: what it reads and where it writes. */
import { fstatSync, writeSync } from 'node:fs';
import { type Colors, loadColors, wantsColors } from './colors.ts';
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
  readonly colors: (output: Output) => Promise<Colors>;
}

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;
export type Output = keyof typeof DESCRIPTORS;

/** Streams are made for terminals, and where nothing can be written without: Node takes milliseconds for each. */
export function createHost(): Host {
  // Node asks the system anew for each variable.
  const env = { ...process.env };
  const streams = new Map<Output, NodeJS.WriteStream>();
  let failure: Error | undefined;
  const open = (name: Output) =>
    process[name].on('error', (error: NodeJS.ErrnoException) => {
      // A reader that goes away, as `head` does, has what it wanted.
      failure ??= error.code === 'EPIPE' ? undefined : error;
    });
  const writerTo = (name: Output) => (words: string) => {
    const rest = streams.has(name) || isDevice(name) ? words : writeAtOnce(DESCRIPTORS[name], words);
    if (rest.length > 0) {
      const stream = streams.get(name) ?? open(name);
      streams.set(name, stream);
      stream.write(rest);
    }
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
    colors: (name) => loadColors(wantsColors(env, () => isDevice(name) && process[name].isTTY)),
  };
}

/** As terminals are, and nothing that is read by a program or kept. */
function isDevice(name: Output): boolean {
  try {
    return fstatSync(DESCRIPTORS[name]).isCharacterDevice();
  } catch {
    // It is closed, and its stream tells so.
    return true;
  }
}

/** @returns what is left to the stream, which waits where that helps, or else tells what is wrong */
function writeAtOnce(descriptor: number, words: string): Uint8Array {
  const bytes = Buffer.from(words);
  let written = 0;
  try {
    while (written < bytes.length) {
      written += writeSync(descriptor, bytes, written);
    }
  } catch {
    // There is no room, or nobody reads.
  }
  return bytes.subarray(written);
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
