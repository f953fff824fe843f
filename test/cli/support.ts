/** The command line as a process of its own, in a folder of its own. */
import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const CLI = resolve('dist/cli.js');

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  readonly write: (name: string, content: string) => string;
  readonly read: (name: string) => string;
  /** Runs `logto-connector` there; `env` is added to an environment without colours and credentials. */
  readonly run: (
    args: readonly string[],
    options?: { readonly env?: NodeJS.ProcessEnv; readonly input?: string; readonly cwd?: string },
  ) => Result;
  readonly remove: () => void;
}

/** The environment of the tests, without what the command line would heed. */
export function plainEnvironment(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:NO_COLOR|FORCE_COLOR|CI|GITHUB_.*|TWILIO_.*|LOGTO_.*|LANG|LC_.*|(?:HTTPS?|NO|ALL)_PROXY)$/i.test(name),
  );
  return { ...Object.fromEntries(own), ...env };
}

export function createFolder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'logto-connector-')));
  return {
    path,
    write(name, content) {
      const target = join(path, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      return target;
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    run(args, { env, input, cwd = '.' } = {}) {
      const options: SpawnSyncOptionsWithStringEncoding = {
        cwd: join(path, cwd),
        encoding: 'utf8',
        env: plainEnvironment(env),
        ...(input !== undefined && { input }),
      };
      const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
      return { status, stdout, stderr };
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}
