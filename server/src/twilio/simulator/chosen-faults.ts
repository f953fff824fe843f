import type { Fault } from './fault.ts';

/** What a user wants to see go wrong. */
export interface ChosenFaults {
  /** One of Twilio's error codes; 0 for none. */
  readonly error: number;
  /** Milliseconds before each reply. */
  readonly delayMs: number;
  readonly connection: ConnectionFault;
}

export const CONNECTION_FAULTS = ['works', 'drops before', 'drops after', 'silent'] as const;
export type ConnectionFault = (typeof CONNECTION_FAULTS)[number];

/** Twilio finds these out only after it took the message: the carrier says so, or the phone. */
const isLate = (code: number) => code >= 30_000 && code < 31_000;

const CONNECTIONS = {
  works: undefined,
  'drops before': 'drop-before',
  'drops after': 'drop-after',
  silent: 'silent',
} as const;

/** The faults of a simulator that misbehaves as the user chose: towards messages, and late towards everything. */
export function chosenFaults({ error, delayMs, connection }: ChosenFaults): readonly Fault[] {
  const broken = CONNECTIONS[connection];
  const late = isLate(error) ? ({ late: { status: 'undelivered', code: error } } as const) : {};
  const refusal = error > 0 && !isLate(error) ? { code: error } : {};
  const delay = delayMs > 0 ? { delay: delayMs } : {};
  return [
    { ...delay, ...late, ...refusal, ...(broken !== undefined && { connection: broken }) },
    { on: 'read' as const, ...delay },
  ];
}
