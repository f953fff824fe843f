/** The settings that hold for a file: the editor's, and over them those of the nearest settings file. */
import { createMatchers } from '../globs.ts';
import type { Settings } from '../settings.ts';
import { type FileSettings, mergeSettings } from '../settings-file.ts';
import type { SettingsStore } from './settings-store.ts';
import { destinationOf, relativePath } from './uris.ts';
import type { WorkspaceFiles, WorkspaceSettings } from './workspace-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

export interface EffectiveSettings {
  readonly settings: Settings;
  /** Whether the setting `ignore` names the file: then nothing is said to be wrong with it. */
  readonly ignored: boolean;
}

export interface EffectiveSettingsOptions {
  readonly editor: SettingsStore;
  readonly folders: WorkspaceFolders;
  /** Undefined where there is no file system. */
  readonly files: WorkspaceFiles | undefined;
  readonly isOpen: (uri: string) => boolean;
  /** Told of the settings file of each file that is asked for. */
  readonly onSettingsFile: (file: WorkspaceSettings) => void;
}

export interface EffectiveSettingsStore {
  /** What holds for a document, by its URI. */
  readonly of: (document: string) => Promise<EffectiveSettings>;
  /** To be called when any settings may have changed, or a document was closed. */
  readonly forget: () => void;
}

export function createEffectiveSettings({
  editor,
  folders,
  files,
  isOpen,
  onSettingsFile,
}: EffectiveSettingsOptions): EffectiveSettingsStore {
  const matcherOf = createMatchers();
  const mergedOnce = createMerger();
  // Asked for at every keystroke.
  const ofOpen = new Map<string, Promise<EffectiveSettings>>();

  const find = async (document: string): Promise<EffectiveSettings> => {
    const uri = destinationOf(document);
    const folder = folders.of(uri);
    const [own, file] = await Promise.all([
      // One question for all closed files of a folder: no editor has settings for a file that is not open.
      editor.of(isOpen(document) ? uri : folder),
      files?.settingsFor(uri, folder),
    ]);
    if (file) {
      onSettingsFile(file);
    }
    const settings = file ? mergedOnce(own, file.settings) : own;
    const path = relativePath((file?.settings.ignore ? file.folder : folder) ?? '', uri);
    return { settings, ignored: path !== undefined && matcherOf(settings.ignore)(path) };
  };
  return {
    of(document) {
      if (!isOpen(document)) {
        return find(document);
      }
      const known = ofOpen.get(document) ?? find(document);
      ofOpen.set(document, known);
      return known;
    },
    forget: () => ofOpen.clear(),
  };
}

/** Of the same two always makes the same object: what is known of a config is known by its settings. */
function createMerger(): typeof mergeSettings {
  const known = new WeakMap<Settings, WeakMap<FileSettings, Settings>>();
  return (own, over) => {
    const ofOwn = known.get(own) ?? new WeakMap<FileSettings, Settings>();
    const merged = ofOwn.get(over) ?? mergeSettings(own, over);
    known.set(own, ofOwn.set(over, merged));
    return merged;
  };
}
