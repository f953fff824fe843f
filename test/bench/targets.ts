/** What is to hold, as ratios of our figures to those of others in the same run. */
import type { Measurement } from './record.ts';
import { median, quantile } from './statistics.ts';

export interface Target {
  /** The suite that measures it. */
  readonly suite: string;
  readonly measure: string;
  readonly subject: string;
  /** Whom ours is held against. */
  readonly peer: string;
  /** The ratio that is to hold. */
  readonly atMost: number;
  /** What is aimed at beyond that, against the same peer. */
  readonly aim?: number;
  /** The same against the floor. */
  readonly aimAtFloor?: number;
}

const NINE = '9 templates';
const THOUSAND = '1,000 templates';
const MANY = '20,000 templates';
const FILES = '1,000 files of 9 templates';

export const targets: readonly Target[] = [
  { suite: 'start', measure: 'start to first diagnostics', subject: NINE, peer: 'json', atMost: 0.7, aim: 0.6 },
  { suite: 'keystroke', measure: 'keystroke', subject: NINE, peer: 'json', atMost: 0.6, aimAtFloor: 1.3 },
  { suite: 'keystroke', measure: 'keystroke', subject: THOUSAND, peer: 'json', atMost: 0.3, aim: 0.15 },
  { suite: 'keystroke', measure: 'keystroke', subject: MANY, peer: 'json', atMost: 0.2, aim: 0.05 },
  { suite: 'mistakes', measure: 'keystroke', subject: `${THOUSAND}, mistakes`, peer: 'json', atMost: 1 },
  { suite: 'mistakes', measure: 'keystroke', subject: `${MANY}, mistakes`, peer: 'json', atMost: 0.3 },
  { suite: 'keystroke', measure: 'completion', subject: NINE, peer: 'json', atMost: 0.65 },
  { suite: 'keystroke', measure: 'completion', subject: THOUSAND, peer: 'json', atMost: 0.5 },
  { suite: 'keystroke', measure: 'completion', subject: MANY, peer: 'json', atMost: 0.2, aim: 0.05 },
  { suite: 'keystroke', measure: 'peak memory', subject: NINE, peer: 'json', atMost: 0.95, aim: 0.87 },
  { suite: 'keystroke', measure: 'peak memory', subject: THOUSAND, peer: 'json', atMost: 0.6, aim: 0.5 },
  { suite: 'keystroke', measure: 'peak memory', subject: MANY, peer: 'json', atMost: 0.45, aim: 0.35 },
  { suite: 'lint', measure: 'lint', subject: FILES, peer: 'ajv-cli', atMost: 0.4 },
  { suite: 'lint', measure: 'lint', subject: FILES, peer: 'sourcemeta', atMost: 0.9, aimAtFloor: 1.15 },
  { suite: 'activation', measure: 'activation to first diagnostics', subject: 'VS Code', peer: 'json', atMost: 1 },
];

export interface Ratio {
  /** The median of the rounds' ratios, each of the medians of one round. */
  readonly ratio: number;
  /** The lowest and the highest of a round. */
  readonly spread: readonly [number, number];
  /**
   * The ratio of the first deciles of all samples. What else a machine does only adds to times, and so has the least part in
   * them.
   */
  readonly best: number;
}

/** @returns undefined where one of the two was not measured */
export function ratioOf(
  measurements: readonly Measurement[],
  { measure, subject }: Pick<Target, 'measure' | 'subject'>,
  peer: string,
): Ratio | undefined {
  const roundsOf = (who: string) =>
    measurements.find((one) => one.measure === measure && one.subject === subject && one.who === who)?.rounds;
  const [ours, theirs] = [roundsOf('ours'), roundsOf(peer)];
  if (ours === undefined || theirs === undefined) {
    return undefined;
  }
  const ratios = ours.flatMap((samples, round) => {
    const others = theirs[round];
    return others === undefined ? [] : [median(samples) / median(others)];
  });
  return {
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    best: quantile(ours.flat(), 0.1) / quantile(theirs.flat(), 0.1),
  };
}

/** A row a target: what it is about, the ratio with its spread, and whether it holds. */
export function targetRows(measurements: readonly Measurement[]): readonly (readonly string[])[] {
  return targets.flatMap((target) => {
    const found = ratioOf(measurements, target, target.peer);
    if (found === undefined) {
      return [];
    }
    const floor = target.aimAtFloor && ratioOf(measurements, target, 'floor');
    const aims = [
      ...(target.aim ? [verdict(found.ratio, target.aim, target.peer)] : []),
      ...(target.aimAtFloor && floor ? [verdict(floor.ratio, target.aimAtFloor, 'floor')] : []),
    ];
    return [
      [
        `${target.measure}, ${target.subject}`,
        target.peer,
        `${found.ratio.toFixed(2)} (${found.spread.map((end) => end.toFixed(2)).join(' to ')})`,
        `${target.atMost}: ${found.ratio <= target.atMost ? 'held' : 'MISSED'}`,
        aims.join(', '),
      ],
    ];
  });
}

function verdict(ratio: number, atMost: number, peer: string): string {
  return `${atMost} x ${peer}: ${ratio <= atMost ? 'held' : `${ratio.toFixed(2)}, missed`}`;
}
