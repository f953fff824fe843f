import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { spawnProxy, type TestProxy } from './spawn-proxy.ts';

/** As {@link spawnProxy}, and ends with the test. */
export async function startProxy(target: string, status?: number): Promise<TestProxy> {
  const proxy = await spawnProxy(resolve('.'), target, status);
  onTestFinished(proxy.close);
  return proxy;
}
