/** The command line: `logto-connector <command>`. */
import { version } from '../../../package.json';
import { CallError, EXIT } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';
import { createHost, type Host } from './host.ts';
import { speakLanguageOf } from './locale.ts';
import { didYouMean, parseCall } from './parse-call.ts';

/** @returns the exit status */
async function run([name, ...rest]: readonly string[], host: Host): Promise<number> {
  switch (name) {
    case '--version':
    case '-v':
      host.print(`${version}\n`);
      return EXIT.done;
    case '--help':
    case '-h':
      host.print(generalHelp(commands));
      return EXIT.done;
    case undefined:
      host.printError(generalHelp(commands));
      throw new CallError('Name a command.');
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const hint = didYouMean(name, commands) || ' logto-connector --help lists them.';
    throw new CallError(`There is no ${name.startsWith('-') ? 'option' : 'command'} "${name}".${hint}`);
  }
  try {
    const call = parseCall(command, rest);
    if (call.has('help')) {
      host.print(commandHelp(command));
      return EXIT.done;
    }
    return await command.run(call, host);
  } catch (error) {
    throw error instanceof CallError
      ? new CallError(`${error.message}\nlogto-connector ${command.name} --help says more.`)
      : error;
  }
}

async function main(): Promise<void> {
  const host = createHost();
  try {
    speakLanguageOf(host.env);
    process.exitCode = await run(process.argv.slice(2), host);
  } catch (error) {
    host.complain(error instanceof CallError ? error.message : `Unexpected: ${inFull(error)}`);
    process.exitCode = EXIT.failed;
  }
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
