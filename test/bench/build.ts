/** Builds what is measured, in folders of its own. */
import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../tools/paths.mjs';
import { BENCH, OUTPUT } from './paths.ts';

const PROGRAMS = join(OUTPUT, 'dist');

export interface Built {
  readonly server: string;
  readonly cli: string;
  readonly floorServer: string;
  /** The folder of our programs. */
  readonly folder: string;
}

/** Our programs as they are shipped, and the floor. */
export async function buildPrograms(): Promise<Built> {
  for (const step of [
    ['schemas/tools/compile.mjs'],
    ['esbuild.mjs', '--production', `--outdir=${relative(ROOT, PROGRAMS)}`],
  ]) {
    execFileSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' });
  }
  const floorServer = join(OUTPUT, 'floor-server.js');
  await build({
    entryPoints: [join(BENCH, 'floor-server.ts')],
    outfile: floorServer,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    logLevel: 'warning',
  });
  return { server: join(PROGRAMS, 'server.js'), cli: join(PROGRAMS, 'cli.js'), floorServer, folder: PROGRAMS };
}
