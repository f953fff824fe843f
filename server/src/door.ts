/**
 * The door to one of the programs: `server.js` and `cli.js` are this file, each with its own name in it.
 *
 * Most of a start is V8 compiling the functions that are called. What one process compiled is kept for those after it,
 * beside the programs, in `.compiled/`: there it goes when they go, and whoever could change it could change them.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Which of the programs this is. The build says it. */
declare const PROGRAM: string;
/** A hash of the programs: other ones never meet what was compiled of these. */
declare const BUILD: string;

/**
 * The server stands beside an editor for days, and most of what it makes is garbage at once: the heap grows by less before it
 * is looked for. That halves the memory (docs/performance.md); V8 asks for these at each collection.
 */
const FRUGAL = ['--semi-space-growth-factor=1', '--heap-growing-percent=12'];
/** What V8 does by itself. */
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];

/** After this time what is kept is made anew, since the process that made it may have used little. */
const DAY = 24 * 60 * 60_000;
/** How long a process that may be killed at its end waits until it keeps what it compiled, in milliseconds. */
const SETTLED = 5000;

/** Of the sum behind what is kept, in bytes. */
const SUM_LENGTH = 4;

const path = join(__dirname, `${PROGRAM}-program.js`);
const compiled = join(__dirname, '.compiled', `${PROGRAM}-${BUILD}-${process.arch}-${process.versions.v8}`);

const kept = readKept();
// What Node wraps a module in, on the module's first line.
const opening = '(function (exports, require, module, __filename, __dirname) {';
// The build leaves nothing in it but ASCII.
const script = new Script(`${opening}${readFileSync(path, 'latin1')}\n})`, {
  filename: path,
  columnOffset: -opening.length,
  ...(kept && { cachedData: kept.data }),
});
const programs: { exports: Record<string, () => unknown> } = { exports: {} };
// The door's own `require` serves both: they stand side by side.
script.runInThisContext()(programs.exports, require, programs, path, __dirname);

if (!kept?.isFresh || script.cachedDataRejected) {
  let isDone = false;
  const keepOnce = () => {
    if (!isDone) {
      isDone = true;
      keep();
    }
  };
  process.once('exit', keepOnce);
  setTimeout(keepOnce, SETTLED).unref();
}
if (PROGRAM === 'server') {
  setFlags(FRUGAL);
}
programs.exports[PROGRAM]?.();

function readKept() {
  try {
    const file = readFileSync(compiled);
    const data = file.subarray(0, -SUM_LENGTH);
    const isWhole = file.readInt32LE(data.length) === sumOf(data);
    return isWhole ? { data, isFresh: Date.now() - statSync(compiled).mtimeMs < DAY } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Of a word in each 64 bytes, for what a disk loses is more than that. V8 looks at no more than the first bytes of what it is
 * given, and would crash in the rest, at this start and at all after it.
 */
function sumOf(data: Buffer): number {
  // Five times as fast as the buffer's own way, at each start.
  const words = new DataView(data.buffer, data.byteOffset, data.length);
  let sum = data.length;
  for (let at = 0; at + 4 <= data.length; at += 64) {
    sum = (Math.imul(sum, 31) + words.getInt32(at)) | 0;
  }
  return sum;
}

function keep(): void {
  try {
    mkdirSync(dirname(compiled), { recursive: true });
    // Under its name it is whole, whoever else reads or writes it at the same time.
    const partial = `${compiled}.${process.pid}`;
    // Kept under the flags that it is read under at the next start, or V8 would not take it.
    setFlags(USUAL);
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM_LENGTH);
    sum.writeInt32LE(sumOf(data));
    writeFileSync(partial, Buffer.concat([data, sum]));
    setFlags(PROGRAM === 'server' ? FRUGAL : []);
    renameSync(partial, compiled);
  } catch {
    // The folder is not ours to write to: the next start takes as long as this one.
  }
}

function setFlags(flags: readonly string[]): void {
  if (flags.length > 0) {
    // Asked for here, for it loads Node's streams, which the command line seldom needs.
    const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
    flags.forEach(setFlagsFromString);
  }
}
