/** The programs of others that ours is measured beside: by npm version, installed once and kept. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { installOnce } from '../../tools/install-once.mjs';
import { CACHE, ROOT } from '../../tools/paths.mjs';
import { runNpm } from '../../tools/run-npm.mjs';
import { BENCH, OUTPUT } from './paths.ts';

const LOCKFILE = join(BENCH, 'package-lock.json');
const TIMEOUT_MS = 5 * 60_000;

export interface Peers {
  /** Modules to run with Node. */
  readonly jsonServer: string;
  readonly yamlServer: string;
  readonly ajv: string;
  readonly sourcemeta: string;
  /** By the name of the package. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Installs what `package-lock.json` names, unless it is there, and bundles VS Code's JSON server as VS Code does.
 *
 * @throws where npm cannot install them
 */
export async function providePeers(): Promise<Peers> {
  const hash = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `bench-peers-${hash}`);
  await installOnce(folder, async (partial) => {
    for (const [name, source] of [
      ['package.json', BENCH],
      ['package-lock.json', BENCH],
      ['.npmrc', ROOT],
    ] as const) {
      copyFileSync(join(source, name), join(partial, name));
    }
    const result = await runNpm(['ci', '--ignore-scripts'], partial, TIMEOUT_MS);
    if (!result.ok) {
      throw new Error(`What is measured beside ours could not be installed: ${result.reason}.`);
    }
  });
  const path = (...parts: readonly string[]) => join(folder, 'node_modules', ...parts);
  const jsonServer = join(OUTPUT, 'json-server.js');
  await build({
    entryPoints: [path('vscode-langservers-extracted', 'lib', 'json-language-server', 'node', 'jsonServerMain.js')],
    outfile: jsonServer,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    // As VS Code's own build does: the UMD builds of its libraries cannot be bundled.
    mainFields: ['module', 'main'],
    conditions: ['module'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(BENCH, 'package.json'), 'utf8'),
  );
  return {
    jsonServer,
    yamlServer: path('yaml-language-server', 'bin', 'yaml-language-server'),
    ajv: path('ajv-cli', 'dist', 'index.js'),
    sourcemeta: path('@sourcemeta', 'jsonschema', 'npm', 'cli.js'),
    versions: dependencies,
  };
}
