/** The settings of each folder's files: of the nearest settings file, under what the command line says. */
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readTextIfThereSync } from '../files/read-text.ts';
import { matcher } from '../globs.ts';
import { rules } from '../rules/index.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { type FileSettings, mergeSettings } from '../settings-file.ts';
import { createSettingsLookup, type FoundSettingsFile } from '../settings-lookup.ts';
import { CallError } from './command.ts';
import { unreadable } from './unreadable.ts';

export interface FolderContext {
  readonly settings: Settings;
  /** The settings file, as it is printed, that wants a file of the folder left alone; undefined where none does. */
  readonly ignoredBy: (path: string) => string | undefined;
}

/**
 * @param overrides win over what files say
 * @param nameOf how a path is printed
 * @returns what holds for the files in a folder, by its absolute path. It rejects with a {@link CallError} where the
 *   settings file cannot be read or is wrong. Each folder is looked into once, and each file's globs are read once.
 */
export function createContexts(
  overrides: FileSettings,
  nameOf: (path: string) => string,
): (folder: string) => Promise<FolderContext> {
  const lookup = createSettingsLookup({
    read: (path) => readSettings(path, nameOf(path)),
    naming: { dirname, join },
    ruleIds: rules.map(({ id }) => id),
  });
  const without: FolderContext = {
    settings: mergeSettings(defaultSettings, overrides),
    ignoredBy: () => undefined,
  };
  const prepared = new Map<FoundSettingsFile, FolderContext>();

  const prepare = (file: FoundSettingsFile): FolderContext => {
    if (file.problems.length > 0) {
      throw new CallError(problemLines(file, nameOf(file.path)).join('\n'));
    }
    const settings = mergeSettings(mergeSettings(defaultSettings, file.settings), overrides);
    const ignores = matcher(settings.ignore);
    const name = nameOf(file.path);
    return {
      settings,
      ignoredBy: (path) => (ignores(relative(file.folder, path).replaceAll('\\', '/')) ? name : undefined),
    };
  };
  return async (folder) => {
    const file = await lookup.find(folder);
    const context = file === undefined ? without : (prepared.get(file) ?? prepare(file));
    if (file !== undefined) {
      prepared.set(file, context);
    }
    return context;
  };
}

async function readSettings(path: string, name: string): Promise<string | undefined> {
  try {
    return readTextIfThereSync(path);
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
