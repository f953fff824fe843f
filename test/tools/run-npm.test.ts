import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runNpm } from '../../tools/run-npm.mjs';

test('what stands behind -- reaches the script alone, and nothing of ours with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'run-npm-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const npm = join(folder, 'npm-cli.js');
  await writeFile(npm, "require('node:fs').writeFileSync('arguments', process.argv.slice(2).join(' '));");
  vi.stubEnv('npm_execpath', npm);
  vi.stubEnv('npm_node_execpath', process.execPath);

  expect(await runNpm(['run', 'build', '--', '--production'], folder, 10_000)).toEqual({ ok: true });
  expect(await readFile(join(folder, 'arguments'), 'utf8')).toMatch(/ run build -- --production$/);
});
