/** Starts the language server as a process of its own, beside the extension host. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** How long a server may take to end after it was told to, in milliseconds. */
const PATIENCE = 2000;

export type ServerProcess = ChildProcessWithoutNullStreams;

/**
 * The first one is started at once, before what speaks to it is loaded: that takes the two as long as one.
 *
 * @param module the path of the bundled server
 * @returns gives a process that nobody speaks to yet, another one each time. It rejects where none can be started
 */
export function launchAhead(module: string): () => Promise<ServerProcess> {
  let ahead: Promise<ServerProcess> | undefined = launch(module);
  // Told to who asks for it.
  ahead.catch(() => {});
  return async () => {
    const first = ahead;
    ahead = undefined;
    const process = await first;
    return process && isAlive(process) ? process : launch(module);
  };
}

/** For a server that was told to end: one that does not answer any more does not end either, and is killed. */
export function endSoon(server: ServerProcess, patience = PATIENCE): void {
  if (isAlive(server)) {
    const timer = setTimeout(() => server.kill('SIGKILL'), patience);
    server.once('exit', () => clearTimeout(timer));
  }
}

function isAlive({ exitCode, signalCode }: ServerProcess): boolean {
  return exitCode === null && signalCode === null;
}

function launch(module: string): Promise<ServerProcess> {
  // It ends by itself when this process is gone.
  const server = spawn(process.execPath, [module, '--stdio', `--clientProcessId=${process.pid}`], {
    // Desktop VS Code is no Node unless it is told to be.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    windowsHide: true,
  });
  return new Promise((resolve, reject) => {
    server.once('spawn', () => resolve(server)).on('error', reject);
  });
}
