import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface ProxyRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: number;
}

export interface Proxy {
  readonly port: number;
  /** Its address, with the user name and password that it wants. */
  readonly url: string;
  /** What it was asked for so far. */
  readonly requests: readonly ProxyRequest[];
}

/**
 * Starts a proxy that asks for a user name and password, and ends it with the test.
 *
 * @param target the address, such as `https://127.0.0.1:4711`, to which all leads, whatever it is asked for
 * @param status what it answers to those who know the password; it connects where that is 200
 */
export async function startProxy(target: string, status = 200): Promise<Proxy> {
  const script = new URL('./proxy-process.mjs', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, 'user:pass/word', new URL(target).host, String(status)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill();
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
  return { port, url: `http://user:pass%2Fword@127.0.0.1:${port}`, requests };
}
