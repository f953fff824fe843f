import { type Fault, statusOf } from './fault.ts';
import { errorReply } from './reply.ts';
import type { Simulator } from './simulator.ts';

/** What becomes of a request: a reply after some milliseconds, a connection that ends, or nothing at all. */
export type Reaction =
  | { readonly kind: 'reply'; readonly reply: Response; readonly delay: number }
  | { readonly kind: 'drop' | 'silence'; readonly delay: number };

/** A simulator that misbehaves as it is told. */
export interface FaultySimulator {
  readonly react: (request: Request) => Promise<Reaction>;
  /** Replaces all faults; of several that fit a request, the first befalls it. */
  readonly setFaults: (faults: readonly Fault[]) => void;
  /** Those that can still befall a request. */
  readonly faults: () => readonly Fault[];
}

export function withFaults(simulator: Simulator): FaultySimulator {
  let faults: readonly Fault[] = [];

  const take = (request: Request): Fault => {
    const kind = request.method === 'POST' ? 'create' : 'read';
    const fault = faults.find(({ on = 'create' }) => on === 'all' || on === kind);
    const left = (fault?.times ?? Number.POSITIVE_INFINITY) - 1;
    faults = faults.flatMap((item) => {
      if (item !== fault || item.times === undefined) {
        return [item];
      }
      return left > 0 ? [{ ...item, times: left }] : [];
    });
    return fault ?? {};
  };

  return {
    async react(request) {
      const { delay = 0, connection, late = null, ...refusal } = take(request);
      if (connection === 'drop-before') {
        return { kind: 'drop', delay };
      }
      const reply = refuse(refusal) ?? (await simulator.handle(request, late));
      switch (connection) {
        case 'drop-after':
          return { kind: 'drop', delay };
        case 'silent':
          return { kind: 'silence', delay };
        default:
          return { kind: 'reply', reply, delay };
      }
    },
    setFaults(next) {
      faults = next.filter(({ times }) => times !== 0);
    },
    faults: () => faults,
  };
}

function refuse({ code, retryAfter }: Fault): Response | undefined {
  if (code === undefined) {
    return undefined;
  }
  const error = { status: statusOf(code), code, message: 'The simulator was told to refuse this' };
  return errorReply(error, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}
