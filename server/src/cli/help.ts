/** The help texts, from the tables of commands and options. */
import * as l10n from '@vscode/l10n';
import { padTo, widthOf, wrapText } from '../l10n/columns.ts';
import type { Command, Option } from './command.ts';
import { optionsOf } from './parse-call.ts';

/** In columns. */
const WIDTH = 100;

export function commandHelp(command: Command): string {
  const usage = ['logto-connector', command.name, command.parameters].filter(Boolean).join(' ');
  const options = optionsOf(command).map((option) => [written(option), option.description] as const);
  const exits = wrapText(command.exits, WIDTH - 2).map((line) => `  ${line}`);
  const parts = [
    l10n.t('Usage: {0}', usage),
    wrapText(command.details, WIDTH).join('\n'),
    section(l10n.t('Options'), table(options)),
    section(l10n.t('Exit status'), exits),
  ];
  return `${parts.join('\n\n')}\n`;
}

export function generalHelp(commands: readonly Command[]): string {
  const options = [
    ['--help', l10n.t('This text, or that of a command: logto-connector lint --help')],
    ['--version', l10n.t('The version')],
  ] as const;
  const summaries = commands.map(({ name, parameters, summary }) => [`${name} ${parameters}`.trim(), summary] as const);
  const parts = [
    l10n.t('Usage: logto-connector <command>'),
    section(l10n.t('Commands'), table(summaries)),
    section(l10n.t('Options'), table(options)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]) => [title, ...lines].join('\n');

/** Such as `--max-warnings N`. */
export function written({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Two columns, the second one with as many lines as it needs. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const column = Math.max(...rows.map(([left]) => widthOf(left))) + 4;
  return rows.flatMap(([left, right]) =>
    wrapText(right, WIDTH - column).map((line, index) => padTo(index === 0 ? `  ${left}` : '', column) + line),
  );
}
