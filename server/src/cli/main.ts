/** The command line: `logto-connector <command>`. */
import * as l10n from '@vscode/l10n';
import { version } from '../../../package.json';
import { sentencesText } from '../l10n/prose.ts';
import { CallError, EXIT } from './command.ts';
import { commands } from './commands/index.ts';
import { createHost, type Host } from './host.ts';
import { speakLanguageOf } from './locale.ts';
import { didYouMean, parseCall } from './parse-call.ts';
import { reasonOf } from './unreadable.ts';

/** @returns the exit status */
async function run([name, ...rest]: readonly string[], host: Host): Promise<number> {
  switch (name) {
    case '--version':
    case '-v':
      host.print(`${version}\n`);
      return EXIT.done;
    case '--help':
    case '-h':
      host.print(await overview());
      return EXIT.done;
    case undefined:
      host.printError(await overview());
      throw new CallError(l10n.t('Name a command.'));
  }
  const command = commands().find((known) => known.name === name);
  if (command === undefined) {
    throw new CallError(unknownCommand(name));
  }
  try {
    const call = parseCall(command, rest);
    if (call.has('help')) {
      host.print((await import('./help.ts')).commandHelp(command));
      return EXIT.done;
    }
    return await command.run(call, host);
  } catch (error) {
    throw error instanceof CallError
      ? new CallError([error.message, l10n.t('logto-connector {0} --help says more.', command.name)].join('\n'))
      : error;
  }
}

async function overview(): Promise<string> {
  return (await import('./help.ts')).generalHelp(commands());
}

function unknownCommand(name: string): string {
  const [hint = l10n.t('logto-connector --help lists them.')] = didYouMean(name, commands());
  const problem = name.startsWith('-')
    ? l10n.t('There is no option "{0}".', name)
    : l10n.t('There is no command "{0}".', name);
  return sentencesText([problem, hint]);
}

async function main(): Promise<void> {
  const host = createHost();
  try {
    speakLanguageOf(host.env);
    process.exitCode = await run(process.argv.slice(2), host);
  } catch (error) {
    host.complain(error instanceof CallError ? error.message : l10n.t('Unexpected: {0}', inFull(error)));
    process.exitCode = EXIT.failed;
  }
  const failure = await host.written();
  if (failure !== undefined) {
    host.complain(l10n.t('What is printed cannot be written: {0}', reasonOf(failure)));
    process.exitCode = EXIT.failed;
    await host.written();
  }
  // To take the program down piece by piece takes a tenth of its time again.
  process.exit();
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
