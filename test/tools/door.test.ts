import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Has a function that the first processes do not call. */
const PROGRAM = `
exports.greet = () => {
  // As if others had come and gone since this one began.
  if (process.argv[2] === 'at last') {
    const fs = require('node:fs');
    const kept = __dirname + '/.compiled/' + fs.readdirSync(__dirname + '/.compiled')[0];
    const bytes = fs.readFileSync(kept);
    bytes.writeInt32LE(9, bytes.length - 4);
    fs.writeFileSync(kept, bytes);
  }
  if (process.argv[2] === 'in full') greetInFull();
  const { basename } = require('node:path');
  process.stdout.write([basename(__filename), require('./beside.js'), ...process.argv.slice(2)].join(' '));
  process.exitCode = 3;
};
function greetInFull() {
  return ['a', 'good', 'day', 'to', 'whoever', 'it', 'is', 'that', 'reads', 'this'].map((word) => word.toUpperCase()).join(' ');
}
`;

/** Bytes of which V8 makes sure by itself. */
const HEAD = 64;

/** A door of its own with its program, and what is kept of it. */
async function makeDoor() {
  const { path: folder } = temporaryFolder({
    'greet-program.js': PROGRAM,
    'beside.js': "module.exports = 'beside';",
  });
  const make = (hash: string) =>
    build({
      entryPoints: { door: 'server/src/door.ts' },
      outdir: folder,
      bundle: true,
      platform: 'node',
      define: { PROGRAM: '"greet"', BUILD: `"${hash}"` },
    });
  await make('1');
  const path = (...names: readonly string[]) => join(folder, ...names);
  const name = `greet-1-${process.arch}-${process.versions.v8}`;
  return {
    ...{ path, name, make },
    kept: path('.compiled', name),
    run(whom = 'you') {
      const { status, stdout, stderr } = spawnSync(process.execPath, [path('door.js'), whom], { encoding: 'utf8' });
      return { status, stdout, stderr };
    },
  };
}

describe('a door', () => {
  const whatItDoes = { status: 3, stdout: 'greet-program.js beside you', stderr: '' };

  it('runs its program, and keeps what was compiled of it', async () => {
    const { run, path, name } = await makeDoor();
    expect(run()).toEqual(whatItDoes);
    expect(readdirSync(path('.compiled'))).toEqual([name]);
    expect(run()).toEqual(whatItDoes);
  });

  it('adds what the next processes compile, until it is enough', async () => {
    const { run, kept } = await makeDoor();
    run();
    const { size } = statSync(kept);
    run('in full');
    const larger = readFileSync(kept);
    expect(larger.length).toBeGreaterThan(size);
    run();
    // What one process brought is there after the next, too.
    expect(statSync(kept).size).toBe(larger.length);
    const before = statSync(kept).mtimeMs;
    run();
    expect(statSync(kept).mtimeMs).toBe(before);
  });

  it('leaves what later processes have kept', async () => {
    const { run, kept } = await makeDoor();
    run();
    run('at last');
    const count = readFileSync(kept).readInt32LE(statSync(kept).size - 4);
    expect(count).toBe(9);
  });

  it.each([
    ['is nothing', () => ''],
    ['is something else', () => 'not compiled code'],
    ['was cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['is all zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
    [
      'has lost its end',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, HEAD), Buffer.alloc(whole.length - HEAD)]),
    ],
    ['has lost its middle', (whole: Buffer) => Buffer.from(whole).fill(0, HEAD, whole.length - HEAD)],
  ])('runs its program where what is kept %s, and keeps it anew', async (_what, damage) => {
    const { run, kept } = await makeDoor();
    run();
    const whole = readFileSync(kept);
    writeFileSync(kept, damage(whole));
    expect(run()).toEqual(whatItDoes);
    expect(statSync(kept).size).toBe(whole.length);
  });

  it('keeps it anew after a day', async () => {
    const { run, kept } = await makeDoor();
    run();
    utimesSync(kept, 0, Date.now() / 1000 - 25 * 60 * 60);
    expect(run()).toEqual(whatItDoes);
    expect(Date.now() - statSync(kept).mtimeMs).toBeLessThan(60 * 60_000);
  });

  it('runs its program where nothing can be kept', async () => {
    const { run, path } = await makeDoor();
    writeFileSync(path('.compiled'), 'a file where the folder would be');
    expect(run()).toEqual(whatItDoes);
    expect(run()).toEqual(whatItDoes);
  });

  it('never runs what was compiled of other programs, though they are of the same length', async () => {
    const { run, path, make } = await makeDoor();
    run();
    writeFileSync(path('greet-program.js'), PROGRAM.replace("join(' ')", "join('+')"));
    await make('2');
    expect(run().stdout).toBe('greet-program.js+beside+you');
  });
});

test.each(['cli', 'server'])('the program of %s is ASCII, as the door reads it', (name) => {
  expect(readFileSync(`dist/${name}-program.js`, 'latin1')).toMatch(/^[\0-\x7f]*$/);
});
