/** Before the tests: builds the programs as `npm run build` does, where `dist/server.js` is older than its sources. */
import { execFileSync } from 'node:child_process';
import { isFresh } from './changed-at.mjs';

const PROGRAM = 'dist/server.js';
const SOURCES = ['server/src', 'client/src', 'schemas', 'docs/rules', 'esbuild.mjs', 'package-lock.json'];
const STEPS = ['schemas/tools/compile.mjs', 'esbuild.mjs'];

/** Called by vitest once a run, before any test. */
export function setup(): void {
  if (!isFresh(PROGRAM, SOURCES)) {
    for (const step of STEPS) {
      execFileSync(process.execPath, [step], { stdio: 'inherit' });
    }
  }
}
