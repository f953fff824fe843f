/**
 * The door to one of the programs: `server.js` and `cli.js` are this file, each with its own name in it.
 *
 * Most of a start is V8 compiling the functions that are called. What the first processes compiled is kept for those after
 * them, beside the programs, in `.compiled/`: there it goes when they go, and whoever could change it could change them.
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
/** V8 drops what has not run for a while, such as all of the start. */
const WHOLE = '--no-flush-bytecode';
/** What V8 does by itself. */
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0', '--flush-bytecode'];

/** So many processes, one after the other, add what they compiled: of one that says its version the next has little. */
const ENOUGH = 3;
/** After this time others add to it. */
const DAY = 24 * 60 * 60_000;
/** How long a process that may be killed at its end waits until it keeps what it compiled, in milliseconds. */
const SETTLED = 5000;

/** Behind what is kept: a sum, and how many processes it is of; four bytes each. */
const TRAILER = 8;

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

const runs = kept?.isFresh && !script.cachedDataRejected ? kept.runs : 0;
const isEnough = runs >= ENOUGH;
if (!isEnough) {
  const keepMine = () => keep(runs + 1);
  process.once('exit', keepMine);
  setTimeout(keepMine, SETTLED).unref();
}
if (PROGRAM === 'server') {
  setFlags(isEnough ? FRUGAL : [...FRUGAL, WHOLE]);
}
programs.exports[PROGRAM]?.();

function readKept() {
  try {
    const file = readFileSync(compiled);
    const data = file.subarray(0, -TRAILER);
    const isWhole = file.readInt32LE(data.length) === sumOf(data);
    const isFresh = Date.now() - statSync(compiled).mtimeMs < DAY;
    return isWhole ? { data, isFresh, runs: file.readInt32LE(data.length + 4) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Of a word in each 256 bytes, for what a disk loses is 512 at least. V8 looks at no more than the first bytes of what it is
 * given, and would crash in the rest, at this start and at all after it.
 */
function sumOf(data: Buffer): number {
  // Five times as fast as the buffer's own way, at each start.
  const words = new DataView(data.buffer, data.byteOffset, data.length);
  let sum = data.length;
  for (let at = 0; at + 4 <= data.length; at += 256) {
    sum = (Math.imul(sum, 31) + words.getInt32(at)) | 0;
  }
  return sum;
}

/** @param count of how many processes it is, with this one */
function keep(count: number): void {
  try {
    const others = readKept();
    if (others?.isFresh && others.runs > count) {
      // They came later, and know more.
      return;
    }
    mkdirSync(dirname(compiled), { recursive: true });
    // Under its name it is whole, whoever else reads or writes it at the same time.
    const partial = `${compiled}.${process.pid}`;
    // Kept under the flags that it is read under at the next start, or V8 would not take it.
    setFlags(USUAL);
    const data = script.createCachedData();
    setFlags(PROGRAM === 'server' ? [...FRUGAL, WHOLE] : []);
    const trailer = Buffer.alloc(TRAILER);
    trailer.writeInt32LE(sumOf(data));
    trailer.writeInt32LE(count, 4);
    writeFileSync(partial, Buffer.concat([data, trailer]));
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
