/**
 * What a command is: its name, its options, and what it does, in the user's language. Help, parsing and documents are
 * derived from this.
 */
import type { Host } from './host.ts';

/** What the exit statuses mean to every command. */
export const EXIT = { done: 0, found: 1, failed: 2 } as const;

export interface Option {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for its value in the help, such as `N`; an option without one is on or off. */
  readonly value?: string;
  readonly description: string;
}

export interface Command {
  readonly name: string;
  /** The arguments as the help shows them. */
  readonly parameters: string;
  /** How many arguments it takes at least and at most. */
  readonly takes: readonly [least: number, most: number];
  /** A few words for the list of commands. */
  readonly summary: string;
  /** What it does, in sentences. */
  readonly details: string;
  readonly options: readonly Option[];
  /** Options that people may look for and that there are not: says why, about one as it was written. */
  readonly refused?: Readonly<Record<string, (option: string) => string>>;
  /** What each exit status means. */
  readonly exits: string;
  /** Loads what the command needs, and no other one's. Resolves to the exit status. */
  readonly run: (call: Call, host: Host) => Promise<number>;
}

/** A command line that was understood. */
export interface Call {
  readonly arguments: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly value: (name: string) => string | undefined;
  /** Whether an option without a value was given. */
  readonly has: (name: string) => boolean;
}

/** The call cannot be understood, or not be done: `message` says why and what to write. */
export class CallError extends Error {
  override readonly name = 'CallError';
}
