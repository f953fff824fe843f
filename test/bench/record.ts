/** What is measured: samples by what they are of, and by the round that they are from. */

export type Unit = 'ms' | 'MiB' | 'KiB';

export interface Measurement {
  /** What is measured, such as `keystroke`. */
  readonly measure: string;
  /** Of what, such as `9 templates`. */
  readonly subject: string;
  /** Of whom, such as `ours`. */
  readonly who: string;
  readonly unit: Unit;
  /** The samples, a list a round: what is compared was measured in the same round. */
  readonly rounds: readonly (readonly number[])[];
}

export interface Recorder {
  readonly add: (key: Omit<Measurement, 'rounds'>, round: number, samples: readonly number[]) => void;
  readonly all: () => readonly Measurement[];
}

export function createRecorder(): Recorder {
  const measurements = new Map<string, Omit<Measurement, 'rounds'> & { rounds: number[][] }>();
  return {
    add({ measure, subject, who, unit }, round, samples) {
      const key = JSON.stringify([measure, subject, who]);
      const measurement = measurements.get(key) ?? { measure, subject, who, unit, rounds: [] };
      measurements.set(key, measurement);
      const ofRound = measurement.rounds[round] ?? [];
      measurement.rounds[round] = [...ofRound, ...samples];
    },
    // A round in which it was not measured leaves no hole.
    all: () => [...measurements.values()].map((one) => ({ ...one, rounds: one.rounds.filter(Boolean) })),
  };
}
