/** The help texts, from the tables of commands and options. */
import type { Command, Option } from './command.ts';
import { optionsOf } from './parse-call.ts';

const WIDTH = 100;

export function commandHelp(command: Command): string {
  const usage = ['logto-connector', command.name, command.parameters].filter(Boolean).join(' ');
  return [
    `Usage: ${usage}`,
    wrap(command.details, WIDTH).join('\n'),
    `Options\n${table(optionsOf(command).map((option) => [written(option), option.description]))}`,
    `Exit status\n${wrap(command.exits, WIDTH - 2)
      .map((line) => `  ${line}`)
      .join('\n')}\n`,
  ].join('\n\n');
}

export function generalHelp(commands: readonly Command[]): string {
  return [
    'Usage: logto-connector <command>',
    `Commands\n${table(commands.map(({ name, parameters, summary }) => [`${name} ${parameters}`.trim(), summary]))}`,
    `Options\n${table([
      ['--help', 'This text, or that of a command: logto-connector lint --help'],
      ['--version', 'The version'],
    ])}\n`,
  ].join('\n\n');
}

/** Such as `--max-warnings N`. */
export function written({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const column = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows
    .map(([left, right]) => {
      const [first = '', ...rest] = wrap(right, WIDTH - column);
      return [`  ${left}`.padEnd(column) + first, ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
    })
    .join('\n');
}

/** Breaks between words; the line breaks of the text itself stay. */
function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width) {
        lines[lines.length - 1] = `${last} ${word}`;
      } else {
        lines.push(word);
      }
    }
    return lines;
  });
}
