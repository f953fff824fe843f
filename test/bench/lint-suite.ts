/** The command line: a folder of configs, judged by whole processes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocument } from './documents.ts';
import { BENCH, SCHEMA } from './paths.ts';
import type { Peers } from './peers.ts';
import type { Recorder } from './record.ts';
import { turns } from './turns.ts';

const FILES = 1000;

interface Linter {
  readonly who: string;
  /** What Node is given to judge the files of a folder. */
  readonly call: (folder: string) => readonly string[];
}

function linters(cli: string, { ajv, sourcemeta }: Peers): readonly Linter[] {
  return [
    { who: 'ours', call: (folder) => [cli, 'lint', folder] },
    { who: 'ajv-cli', call: (folder) => [ajv, 'validate', '-s', SCHEMA, '-d', join(folder, '*.json')] },
    { who: 'sourcemeta', call: (folder) => [sourcemeta, 'validate', SCHEMA, folder] },
    { who: 'floor', call: (folder) => [join(BENCH, 'floor-lint.mjs'), folder] },
  ];
}

/** A secret that stands elsewhere, as it should in files that a CI job checks: there is nothing to say of such configs. */
const REFERENCE = '${env:TWILIO_AUTH_TOKEN}';
const ENVIRONMENT = { TWILIO_AUTH_TOKEN: '00112233445566778899aabbccddeeff' };

const subject = `${FILES.toLocaleString('en')} files of 9 templates`;
const texts: readonly { readonly subject: string; readonly text: string }[] = [
  { subject, text: makeDocument(9).text.replace(ENVIRONMENT.TWILIO_AUTH_TOKEN, REFERENCE) },
  // The secret is what is found.
  { subject: `${subject}, a finding in each`, text: makeDocument(9).text },
];

export async function measureLint(cli: string, peers: Peers, rounds: number, recorder: Recorder): Promise<void> {
  for (const one of texts) {
    await measureFolder(one, cli, peers, rounds, recorder);
  }
}

async function measureFolder(
  { subject, text }: (typeof texts)[number],
  cli: string,
  peers: Peers,
  rounds: number,
  { add }: Recorder,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'logto-connector-bench-'));
  try {
    for (let index = 0; index < FILES; index += 1) {
      writeFileSync(join(folder, `${index}.twilio-sms.json`), text.replace('Acme', `Acme ${index}`));
    }
    const all = linters(cli, peers);
    // Not measured: what each keeps for its next starts, and what the system keeps of the files.
    for (const { call } of [...all, ...all, ...all]) {
      await run(call(folder), 0);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { who, call } of turns(all, round)) {
        const time = await run(call(folder), 0);
        add({ measure: 'lint', subject, who, unit: 'ms' }, round, [time]);
      }
    }
    // Whoever accepts everything has an easy life.
    writeFileSync(join(folder, 'wrong.twilio-sms.json'), text.replace(/"content": "[^"]*"/, '"content": 42'));
    for (const { who, call } of all) {
      if (who !== 'floor') {
        await run(call(folder), who);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param expected the exit code; or who it is that must fail, with any
 * @returns how long the process took, in milliseconds
 */
function run(args: readonly string[], expected: 0 | string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // What it prints is read, as in a job of a CI.
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...ENVIRONMENT },
    });
    child.stdout.resume();
    child.once('error', reject);
    child.once('close', (code) => {
      const time = performance.now() - start;
      if (expected === 0 ? code === 0 : code !== 0) {
        resolve(time);
      } else {
        reject(new Error(`${args.slice(0, 2).join(' ')} ended with ${code} where it was not to.`));
      }
    });
  });
}
