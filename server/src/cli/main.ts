/** The command line: `logto-connector <command>`. */
import { version } from '../../../package.json';
import { lintCommand } from './lint-command.ts';
import { EXIT, UsageError } from './usage.ts';

const HELP = `Usage: logto-connector <command>

Commands
  lint [paths or globs …]   Check connector configs as the editor does (default: this folder)

Options
  --help                    This text, or that of a command
  --version                 The version

Exit status: 0 clean, 1 an error or too many warnings, 2 could not run.
`;

/** @returns the exit status */
async function run(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  switch (command) {
    case 'lint':
      return lintCommand(rest);
    case '--version':
    case '-v':
      process.stdout.write(`${version}\n`);
      return EXIT.clean;
    case '--help':
    case '-h':
      process.stdout.write(HELP);
      return EXIT.clean;
    case undefined:
      throw new UsageError('Name a command.', HELP);
    default:
      throw new UsageError(`There is no command "${command}".`, HELP);
  }
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    const words = error instanceof UsageError ? `${error.message}\n\n${error.help}` : unexpected(error);
    process.stderr.write(`logto-connector: ${words}`);
    process.exitCode = EXIT.couldNotRun;
  }
}

function unexpected(error: unknown): string {
  return `Unexpected: ${error instanceof Error ? error.stack : String(error)}\n`;
}

void main();
