/** Before the tests: builds the programs as `npm run build` does, where `dist/server.js` is older than its sources. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM = 'dist/server.js';
const SOURCES = ['server/src', 'schemas', 'docs/rules', 'esbuild.mjs', 'package-lock.json'];
const STEPS = ['schemas/tools/compile.mjs', 'esbuild.mjs'];

/** Called by vitest once a run, before any test. */
export function setup(): void {
  if (!existsSync(PROGRAM) || changedAt(PROGRAM) < Math.max(...SOURCES.flatMap(filesOf).map(changedAt))) {
    for (const step of STEPS) {
      execFileSync(process.execPath, [step], { stdio: 'inherit' });
    }
  }
}

function filesOf(path: string): readonly string[] {
  return statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => join(path, name))
        // Made from the schemas, and made anew by most npm scripts.
        .filter((file) => statSync(file).isFile() && !file.includes('generated'));
}

/** In milliseconds since 1970. */
function changedAt(file: string): number {
  return statSync(file).mtimeMs;
}
