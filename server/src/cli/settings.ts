/** The settings of each file: of the nearest settings file, under what the command line says. */
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readTextIfThere } from '../files/read-text.ts';
import { createSettingsLookup, type FoundSettingsFile } from '../files/settings-lookup.ts';
import { matcher } from '../globs.ts';
import { rules } from '../rules/index.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { type FileSettings, mergeSettings } from '../settings-file.ts';
import { CallError } from './command.ts';
import { unreadable } from './unreadable.ts';

export interface FileContext {
  readonly settings: Settings;
  /** The settings file, as it is printed, that wants the file left alone; undefined where none does. */
  readonly ignoredBy: string | undefined;
}

/**
 * @param overrides win over what files say
 * @param nameOf how a path is printed
 * @returns what holds for the file at an absolute path. It rejects with a {@link CallError} where the settings file
 *   cannot be read or is wrong. Each folder is looked into once, and each file's globs are read once.
 */
export function createContexts(
  overrides: FileSettings,
  nameOf: (path: string) => string,
): (path: string) => Promise<FileContext> {
  const lookup = createSettingsLookup({
    read: (path) => readSettings(path, nameOf(path)),
    ruleIds: rules.map(({ id }) => id),
  });
  const defaults = mergeSettings(defaultSettings, overrides);
  const prepared = new Map<FoundSettingsFile, ReturnType<typeof prepare>>();

  const prepare = (file: FoundSettingsFile) => {
    if (file.problems.length > 0) {
      throw new CallError(problemLines(file, nameOf(file.path)).join('\n'));
    }
    const settings = mergeSettings(mergeSettings(defaultSettings, file.settings), overrides);
    return { settings, ignores: matcher(settings.ignore), name: nameOf(file.path) };
  };
  return async (path) => {
    const file = await lookup.find(dirname(path));
    if (file === undefined) {
      return { settings: defaults, ignoredBy: undefined };
    }
    const { settings, ignores, name } = prepared.get(file) ?? prepare(file);
    prepared.set(file, { settings, ignores, name });
    const isIgnored = ignores(relative(file.folder, path).replaceAll('\\', '/'));
    return { settings, ignoredBy: isIgnored ? name : undefined };
  };
}

async function readSettings(path: string, name: string): Promise<string | undefined> {
  try {
    return await readTextIfThere(path);
  } catch (error) {
    throw new CallError(unreadable(name, error));
  }
}

/** Such as `logto-connector.config.json:3:5: There is no setting …`. */
function problemLines({ path, text, problems }: FoundSettingsFile, name: string): readonly string[] {
  const textDocument = TextDocument.create(pathToFileURL(path).href, 'json', 1, text);
  return problems.map(({ start, message }) => {
    const { line, character } = textDocument.positionAt(start);
    return `${name}:${line + 1}:${character + 1}: ${message}`;
  });
}
