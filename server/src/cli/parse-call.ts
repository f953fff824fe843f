/** From the words of a command line to a call of a command. */
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { sentencesText } from '../l10n/prose.ts';
import { nearMiss } from '../rules/near-miss.ts';
import { type Call, CallError, type Command, type Option } from './command.ts';

const help = (): Option => ({ name: 'help', description: l10n.t('This text') });

/** Every command has these besides its own. */
export function optionsOf({ options }: Command): readonly Option[] {
  return [...options, help()];
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
      throw new CallError(l10n.t('--{0} takes no value.', name));
    }
    return '';
  }
  // Another option in the value's place means that the value was forgotten.
  const isMissing = token.value === undefined || (token.inlineValue === false && /^--?[a-z]/.test(token.value));
  if (token.value === undefined || isMissing) {
    throw new CallError(l10n.t('--{0} needs a value: --{0} {1}.', name, wanted));
  }
  return token.value;
}

function refuse(command: Command, rawName: string, options: readonly Option[]): never {
  const name = rawName.replace(/^-+/, '');
  const reason = command.refused?.[name];
  if (reason !== undefined) {
    throw new CallError(reason(rawName));
  }
  const hint = didYouMean(name, options, '--');
  throw new CallError(sentencesText([l10n.t('There is no option "{0}".', rawName), ...hint]));
}

function countWords({ takes: [least, most], parameters, name }: Command, words: readonly string[]): void {
  if (words.length < least || words.length > most) {
    throw new CallError(wrongWords(name, parameters, words.join(' ')));
  }
}

function wrongWords(name: string, parameters: string, words: string): string {
  if (parameters === '') {
    return l10n.t('"{0}" takes no arguments, not {1}.', name, words);
  }
  return words === ''
    ? l10n.t('"{0}" takes {1}, not nothing.', name, parameters)
    : l10n.t('"{0}" takes {1}, not {2}.', name, parameters, words);
}

/** A sentence such as `Did you mean "lint"?`; none where nothing is near. */
export function didYouMean(
  written: string,
  names: readonly { readonly name: string }[],
  prefix = '',
): readonly string[] {
  const meant = nearMiss(written, names);
  return meant === undefined ? [] : [l10n.t('Did you mean "{0}"?', `${prefix}${meant}`)];
}
