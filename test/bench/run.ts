/**
 * `npm run bench`: ours and its peers, side by side in one run.
 *
 * --quick           fewer rounds, sizes and peers
 * --only=a,b        only these suites
 * --check           fails where a ratio is worse than in the run that was saved last, beyond the noise
 * --save            saves what this run has measured, in docs/performance.json
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build.ts';
import { describe, regressions, savedRatios, stillThere, suitesOf } from './check.ts';
import { OUTPUT } from './paths.ts';
import { providePeers } from './peers.ts';
import { createRecorder, type Measurement } from './record.ts';
import { readSavedRun, saveRun } from './saved-run.ts';
import { suites } from './suites.ts';
import { align, printTables } from './tables.ts';
import { targetRows } from './targets.ts';

/** So often a suite may show a regression that is none, before it is believed. */
const TRIES = 3;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const print = (line: string) => void process.stdout.write(`${line}\n`);
const report = (line: string) => void process.stderr.write(`${line}\n`);

const wanted =
  values.only?.split(',') ?? suites.filter(({ isQuick }) => isQuick || !values.quick).map(({ name }) => name);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (values.save && values.quick) {
  throw new Error('What is saved is measured in all rounds: leave out --quick.');
}
if (unknown.length > 0) {
  throw new Error(`There is no suite "${unknown[0]}": choose from ${suites.map(({ name }) => name).join(', ')}.`);
}

const loadBefore = loadavg()[0] ?? Number.NaN;
const peers = await providePeers();
const built = await buildPrograms();

async function measure(names: readonly string[]): Promise<readonly Measurement[]> {
  const recorder = createRecorder();
  for (const suite of suites.filter(({ name }) => names.includes(name))) {
    report(`Measuring: ${suite.name}`);
    await suite.measure({ built, peers, recorder, quick: values.quick, report });
  }
  return recorder.all();
}

/** @returns what is slower in each of several tries */
async function findRegressions(measured: readonly Measurement[]): Promise<readonly string[]> {
  const saved = readSavedRun().ratios;
  let found = regressions(savedRatios(measured), saved);
  for (let attempt = 1; attempt < TRIES && found.length > 0; attempt += 1) {
    found.forEach((one) => {
      report(`Measured once more, as it may be chance: ${describe(one)}`);
    });
    found = stillThere(found, savedRatios(await measure(suitesOf(found))), saved);
  }
  return found.map(describe);
}

const measurements = await measure(wanted);
const processor = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
const versions = Object.entries(peers.versions).map(([name, version]) => `${name} ${version}`);
print(`\nNode ${process.version} for all, ${processor}; ${versions.join(', ')}`);
print(`Load of the machine: ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? Number.NaN).toFixed(1)} after`);
print('Medians, with the quartiles in brackets.');
printTables(measurements, print);
const rows = targetRows(measurements);
if (rows.length > 0) {
  print('');
  align([['what', 'peer', 'ours to the peer', 'at most', 'aim'], ...rows]).forEach(print);
}

mkdirSync(OUTPUT, { recursive: true });
writeFileSync(join(OUTPUT, 'last-run.json'), JSON.stringify(measurements, undefined, 2));
if (values.save) {
  const dropped = saveRun(measurements, { node: process.version, processor, peers: peers.versions });
  if (dropped > 0) {
    print(`\n${dropped} figures that were saved before are dropped: they are of another Node, processor or peer.`);
  }
}
if (values.check) {
  const found = await findRegressions(measurements);
  if (found.length > 0) {
    print(`\nWorse than in the run that was saved last, in each of ${TRIES} tries:`);
    found.forEach((line) => {
      print(`  ${line}`);
    });
    print('Where that is meant, npm run bench -- --save saves a run for the next ones to be held against.');
    process.exitCode = 1;
  }
}
