/** Starts `proxy-process.mjs`, for tests of any runner. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ProxyRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: number;
}

export interface TestProxy {
  readonly port: number;
  /** Its address, with the user name and password that it wants. */
  readonly url: string;
  /** What it was asked for so far. */
  readonly requests: readonly ProxyRequest[];
  readonly close: () => void;
}

/**
 * Starts a proxy that asks for a user name and password.
 *
 * @param root the folder of the repository
 * @param target the address, such as `https://127.0.0.1:4711`, to which all leads, whatever it is asked for
 * @param status what it answers to those who know the password; it connects where that is 200
 */
export async function spawnProxy(root: string, target: string, status = 200): Promise<TestProxy> {
  const script = join(root, 'test/support/proxy-process.mjs');
  const child = spawn(process.execPath, [script, 'user:pass/word', new URL(target).host, String(status)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const requests: ProxyRequest[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The proxy ended with ${code}`)));
    createInterface(child.stdout).on('line', (line) => {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'number') {
        resolve(value);
      } else {
        requests.push(JSON.parse(line));
      }
    });
  });
  return { port, url: `http://user:pass%2Fword@127.0.0.1:${port}`, requests, close: () => void child.kill() };
}
