/** Finds the settings file that counts for a folder: the nearest one, there or above. */
import { readSettingsFile, SETTINGS_FILE, type SettingsFileReading } from './settings-file.ts';

export interface FoundSettingsFile extends SettingsFileReading {
  /** Where it stands; its `ignore` globs are against its folder. */
  readonly path: string;
  readonly folder: string;
  /** What it holds, for the lines of its problems. */
  readonly text: string;
}

export interface SettingsLookup {
  /**
   * @param folder an absolute path, or a URI, as the options say
   * @param root the last folder to look into; without it, or where `folder` is not in it, the file system's root
   * @returns undefined where there is no such file
   * @throws what `read` throws
   */
  readonly find: (folder: string, root?: string) => Promise<FoundSettingsFile | undefined>;
  /** Every file is read anew: to be called when one was written, made or removed. */
  readonly forget: () => void;
}

export interface SettingsLookupOptions {
  /** The text of a file; undefined where there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** How folders and files are named: those of `node:path` for paths of the disk. */
  readonly naming: {
    /** The folder that a file or folder is in; the same again where it is in none. */
    readonly dirname: (path: string) => string;
    readonly join: (folder: string, name: string) => string;
  };
  readonly ruleIds: readonly string[];
}

/** Each folder is looked into once, however many files ask for it. */
export function createSettingsLookup({ read, naming, ruleIds }: SettingsLookupOptions): SettingsLookup {
  const { dirname, join } = naming;
  const files = new Map<string, Promise<FoundSettingsFile | undefined>>();
  const nearest = new Map<string, Promise<FoundSettingsFile | undefined>>();

  const load = async (folder: string): Promise<FoundSettingsFile | undefined> => {
    const path = join(folder, SETTINGS_FILE);
    const text = await read(path);
    return text === undefined ? undefined : { path, folder, text, ...readSettingsFile(text, ruleIds) };
  };
  const inFolder = (folder: string) => remembered(files, folder, () => load(folder));
  const find = (folder: string, root?: string): Promise<FoundSettingsFile | undefined> =>
    remembered(nearest, `${root}\0${folder}`, async () => {
      const isLast = folder === root || folder === dirname(folder);
      return (await inFolder(folder)) ?? (isLast ? undefined : find(dirname(folder), root));
    });
  return {
    find,
    forget() {
      files.clear();
      nearest.clear();
    },
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
