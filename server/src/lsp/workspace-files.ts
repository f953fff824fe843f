/** What the server needs of a file system: a main hands in that of the disk, and a client may offer its own. */
import type { SettingsFileReading } from '../settings-file.ts';

export interface WorkspaceFiles {
  /**
   * The paths of the `.json` files in a folder and below, from there and with forward slashes.
   *
   * @param folder URI; of one that is not on the disk nothing is listed
   * @param excluded globs, against the folder, of what is not even looked into
   */
  readonly list: (folder: string, excluded: readonly string[]) => Promise<readonly string[]>;
  /** The text of a file; undefined where there is none, or it is longer than any config, or cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /**
   * The settings file that counts for a file: the nearest one, beside it or above.
   *
   * @param root URI of the last folder to look into; without it, the file system's root
   */
  readonly settingsFor: (uri: string, root: string | undefined) => Promise<WorkspaceSettings | undefined>;
  /** Settings files are read anew: one was written, made or removed. */
  readonly forgetSettings: () => void;
}

export interface WorkspaceSettings extends SettingsFileReading {
  readonly uri: string;
  /** URI of its folder, against which its globs are. */
  readonly folder: string;
}
