/** `logto-connector lint`: its options, and what it prints. */
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { readSettings } from '../settings.ts';
import { findFiles } from './find-files.ts';
import { lintFiles } from './lint-files.ts';
import { reportJson } from './reporters/json.ts';
import { reportText } from './reporters/text.ts';
import { EXIT, UsageError } from './usage.ts';

const HELP = `Usage: logto-connector lint [paths or globs …]

Checks Logto connector configs. In a folder or a glob those are the files that the editor would take for one, by name,
"$schema" or content; a file that is named itself is always checked. Without a path: this folder.

Options
  --format text|json               What to print (default: text)
  --max-warnings N                 More warnings than this count as found (default: 0)
  --placeholder-style STYLE        "{{code}}" or "<<code>>" (default: "{{code}}")
  --help                           This text

Exit status: 0 no error and no more than N warnings, 1 otherwise, 2 something could not be read.
`;

/** @returns the exit status */
export async function lintCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    process.stdout.write(HELP);
    return EXIT.clean;
  }
  const maxWarnings = readCount(values['max-warnings']);
  const { settings, problems } = readSettings({ placeholderStyle: values['placeholder-style'] }, []);
  if (problems.length > 0) {
    throw new UsageError(problems.join(' ').replace('The setting "placeholderStyle"', '--placeholder-style'), HELP);
  }
  const { files, missing } = await findFiles(positionals.length > 0 ? positionals : ['.'], process.cwd());
  const { reports, unreadable } = await lintFiles(files, settings);
  const failures = [...missing, ...unreadable];
  process.stdout.write(values.format === 'json' ? reportJson(reports) : reportText(reports, pc.createColors()));
  for (const failure of failures) {
    process.stderr.write(`logto-connector: ${failure}\n`);
  }
  if (failures.length > 0) {
    return EXIT.couldNotRun;
  }
  const severities = reports.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}

function readArguments(argv: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'max-warnings': { type: 'string', default: '0' },
        'placeholder-style': { type: 'string', default: '{{code}}' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { format } = parsed.values;
    if (format !== 'text' && format !== 'json') {
      throw new UsageError(`--format must be text or json, not "${format}".`, HELP);
    }
    return parsed;
  } catch (error) {
    // Node tells an unknown option, or one without its value, by a TypeError with words for people.
    throw error instanceof TypeError ? new UsageError(error.message, HELP) : error;
  }
}

function readCount(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new UsageError(`--max-warnings must be a whole number, not "${text}".`, HELP);
  }
  return Number(text);
}
