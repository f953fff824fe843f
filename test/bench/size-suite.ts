/** How large the programs are, as they are shipped. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/paths.mjs';
import type { Built } from './build.ts';
import { OUTPUT } from './paths.ts';
import type { Peers } from './peers.ts';
import type { Recorder } from './record.ts';

const VSCE = join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');

export function measureSizes({ server, folder }: Built, { jsonServer }: Peers, { add }: Recorder): void {
  const record = (subject: string, who: string, paths: readonly string[]) => {
    const bytes = paths.map((path) => statSync(path).size).reduce((sum, size) => sum + size, 0);
    add({ measure: 'size', subject, who, unit: 'KiB' }, 0, [bytes / 1024]);
  };
  const programs = join(folder, 'server-program.js');
  record('server', 'ours', [server, programs]);
  record('server', 'json', [jsonServer]);
  for (const name of ['client', 'undici', 'libphonenumber']) {
    record(`${name}.js`, 'ours', [join(folder, `${name}.js`)]);
  }
  record('VSIX', 'ours', [packExtension(stageExtension(folder))]);
}

/** The extension as it is shipped, with the programs that were built for this run. @returns its folder */
export function stageExtension(programs: string): string {
  const stage = join(OUTPUT, 'extension');
  rmSync(stage, { recursive: true, force: true });
  const wanted = readFileSync(join(ROOT, '.vscodeignore'), 'utf8').split('\n');
  const patterns = wanted
    .filter((line) => line.startsWith('!') && !line.startsWith('!dist/'))
    .map((line) => line.slice(1));
  for (const file of ['.vscodeignore', ...globSync(patterns, { cwd: ROOT })]) {
    cpSync(join(ROOT, file), join(stage, file));
  }
  cpSync(programs, join(stage, 'dist'), { recursive: true, filter: (path) => !path.includes('.compiled') });
  return stage;
}

function packExtension(stage: string): string {
  const vsix = join(OUTPUT, 'extension.vsix');
  execFileSync(process.execPath, [VSCE, 'package', '--no-dependencies', '--skip-license', '--out', vsix], {
    cwd: stage,
    stdio: 'ignore',
  });
  return vsix;
}
