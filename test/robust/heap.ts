/** The heap of a server that runs, through V8's inspector. */
import { createServer } from 'node:net';
import { eventually } from '../support/eventually.ts';

export interface Heap {
  /** @returns how much is in use when all garbage is collected, in MiB */
  readonly inUse: () => Promise<number>;
  /** Lets go of the server, which else waits at its end. */
  readonly close: () => void;
}

/** A port of this machine on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** @param port on which Node was told to be inspected: `--inspect=127.0.0.1:<port>` */
export async function inspectHeap(port: number): Promise<Heap> {
  const [target] = await eventually(
    () => targetsAt(port),
    (targets) => targets.length > 0,
  );
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let id = 0;
  const ask = (method: string) => {
    id += 1;
    const wanted = id;
    return new Promise<{ readonly usedSize?: number }>((resolve) => {
      const listen = ({ data }: { readonly data: unknown }) => {
        const reply: { readonly id?: number; readonly result?: { readonly usedSize?: number } } = JSON.parse(
          String(data),
        );
        if (reply.id === wanted) {
          socket.removeEventListener('message', listen);
          resolve(reply.result ?? {});
        }
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id: wanted, method }));
    });
  };
  return {
    close: () => socket.close(),
    async inUse() {
      await ask('HeapProfiler.collectGarbage');
      const { usedSize } = await ask('Runtime.getHeapUsage');
      if (usedSize === undefined) {
        throw new Error('The inspector did not say how much is in use.');
      }
      return usedSize / 2 ** 20;
    },
  };
}

interface Target {
  readonly webSocketDebuggerUrl: string;
}

async function targetsAt(port: number): Promise<readonly Target[]> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets: readonly Target[] = JSON.parse(await response.text());
    return targets;
  } catch {
    // It does not listen yet.
    return [];
  }
}
