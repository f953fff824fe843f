/** `npm run bench`: ours and its peers, side by side in one run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build.ts';
import { makeDocument } from './documents.ts';
import { OUTPUT } from './paths.ts';
import { providePeers } from './peers.ts';
import { createRecorder } from './record.ts';
import { measureEditing, measurePushed, measureStarts } from './server-suite.ts';
import { benchServers } from './servers.ts';
import { printTables } from './tables.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const print = (line: string) => void process.stdout.write(`${line}\n`);
const report = (line: string) => void process.stderr.write(`${line}\n`);
const wants = (suite: string) => values.only === undefined || values.only.split(',').includes(suite);

const peers = await providePeers();
const built = await buildPrograms();
const all = benchServers({
  ours: built.server,
  json: peers.jsonServer,
  yaml: peers.yamlServer,
  floor: built.floorServer,
});
const servers = values.quick ? all.filter(({ name }) => name !== 'yaml') : all;
const recorder = createRecorder();
const sizes = values.quick ? [9, 1000, 20_000] : [4, 9, 100, 1000, 20_000];
const documents = [...sizes.map((size) => makeDocument(size))];
if (!values.quick) {
  documents.push(...[9, 1000, 20_000].map((size) => makeDocument(size, { mistakes: true })));
}
const plan = { rounds: values.quick ? 2 : 5, starts: values.quick ? 5 : 15, keys: 10, warmUp: 5, documents };

if (wants('start')) {
  await measureStarts(servers, makeDocument(9), plan.starts, recorder);
}
if (wants('editing')) {
  await measureEditing(servers, plan, recorder, report);
}
if (wants('pushed') && !values.quick) {
  await measurePushed(
    servers,
    { ...plan, documents: [9, 1000].map((size) => makeDocument(size)), rounds: 2 },
    recorder,
  );
}

print(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
print(
  `${Object.entries(peers.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}`,
);
const measurements = recorder.all();
printTables(measurements, print);
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(join(OUTPUT, 'last-run.json'), JSON.stringify(measurements, undefined, 2));
