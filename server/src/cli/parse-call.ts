/** From the words of a command line to a call of a command. */
import { parseArgs } from 'node:util';
import { nearMiss } from '../rules/near-miss.ts';
import { type Call, CallError, type Command, type Option } from './command.ts';

const HELP: Option = { name: 'help', description: 'This text' };

/** Every command has these besides its own. */
export function optionsOf({ options }: Command): readonly Option[] {
  return [...options, HELP];
}

/**
 * @param argv what stands behind the command's name
 * @throws {CallError} where there is no such option, a value is missing or there is one too many
 */
export function parseCall(command: Command, argv: readonly string[]): Call {
  const options = optionsOf(command);
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(
        options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const),
      ),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const given = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      words.push(token.value);
    } else if (token.kind === 'option') {
      const option = options.find(({ name }) => name === token.name) ?? refuse(command, token.rawName, options);
      given.set(option.name, readValue(option, token));
    }
  }
  if (!given.has('help')) {
    countWords(command, words);
  }
  return { arguments: words, value: (name) => given.get(name), has: (name) => given.has(name) };
}

function readValue(
  option: Option,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string {
  const { name, value: wanted } = option;
  if (wanted === undefined) {
    if (token.value !== undefined) {
      throw new CallError(`--${name} takes no value.`);
    }
    return '';
  }
  // Another option in the value's place means that the value was forgotten.
  const isMissing = token.value === undefined || (token.inlineValue === false && /^--?[a-z]/.test(token.value));
  if (token.value === undefined || isMissing) {
    throw new CallError(`--${name} needs a value: --${name} ${wanted}.`);
  }
  return token.value;
}

function refuse(command: Command, rawName: string, options: readonly Option[]): never {
  const name = rawName.replace(/^-+/, '');
  const reason = command.refused?.[name];
  if (reason !== undefined) {
    throw new CallError(`There is no option "${rawName}": ${reason}`);
  }
  throw new CallError(`There is no option "${rawName}".${didYouMean(name, options, '--')}`);
}

function countWords({ takes: [least, most], parameters, name }: Command, words: readonly string[]): void {
  if (words.length < least || words.length > most) {
    const wanted = parameters === '' ? 'no arguments' : parameters;
    throw new CallError(`"${name}" takes ${wanted}, not ${words.length === 0 ? 'nothing' : words.join(' ')}.`);
  }
}

/** Such as ` Did you mean "lint"?`; nothing where nothing is near. */
export function didYouMean(written: string, names: readonly { readonly name: string }[], prefix = ''): string {
  const meant = nearMiss(written, names);
  return meant === undefined ? '' : ` Did you mean "${prefix}${meant}"?`;
}
