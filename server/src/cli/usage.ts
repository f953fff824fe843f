/** What the commands share: exit statuses, and the error for a call that cannot be understood. */

export const EXIT = { clean: 0, findings: 1, couldNotRun: 2 } as const;

/** The call is wrong: `message` says how, `help` is the usage to print below. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
